package dev.miniature.lambda;

import java.nio.charset.StandardCharsets;

/// A request for a picture of [PrimingPictures].
///
/// @param method GET or HEAD
/// @param path the path without leading slash; it contains nothing that needs escaping
/// @param ifNoneMatch the header with that name; empty if the client has no copy
/// @param status the expected status of the answer
record PrimingEvent(String method, String path, String ifNoneMatch, int status) {

  /// Returns the event as API Gateway sends it, with the fields and headers of a browser behind
  /// CloudFront, so that all their parsers are warmed up.
  byte[] toJson() {
    return
"""
    {"resource":"/{proxy+}","path":"/%2$s","httpMethod":"%1$s",
    "headers":{"Accept":"image/avif,image/webp,*/*;q=0.8","Host":"example.execute-api.eu-west-1.amazonaws.com",
%3$s"User-Agent":"Amazon CloudFront","Via":"2.0 example.cloudfront.net (CloudFront)",
    "X-Amz-Cf-Id":"example","X-Amzn-Trace-Id":"Root=1-1-1","X-Forwarded-For":"192.0.2.1, 192.0.2.2",
    "X-Forwarded-Port":"443","X-Forwarded-Proto":"https"},
    "multiValueHeaders":{"Accept":["image/avif,image/webp,*/*;q=0.8"],
    "User-Agent":["Amazon CloudFront"],"X-Forwarded-For":["192.0.2.1, 192.0.2.2"]},
    "queryStringParameters":null,"multiValueQueryStringParameters":null,
    "pathParameters":{"proxy":"%2$s"},"stageVariables":null,
    "requestContext":{"resourceId":"example","resourcePath":"/{proxy+}","httpMethod":"%1$s",
    "extendedRequestId":"example","requestTime":"01/Nov/2026:00:00:00 +0000","path":"/prod/%2$s",
    "accountId":"123456789012","protocol":"HTTP/1.1","stage":"prod","domainPrefix":"example",
    "requestTimeEpoch":1793491200000,"requestId":"priming",
    "identity":{"cognitoIdentityPoolId":null,"accountId":null,"apiKey":null,"sourceIp":"192.0.2.1",
    "accessKey":null,"caller":null,"userArn":null,"userAgent":"Amazon CloudFront","user":null},
    "domainName":"example.execute-api.eu-west-1.amazonaws.com","apiId":"example"},
    "body":null,"isBase64Encoded":false}
"""
        .formatted(method, path, header())
        .getBytes(StandardCharsets.UTF_8);
  }

  private String header() {
    return ifNoneMatch.isEmpty() ? "" : "\"If-None-Match\":\"%s\",".formatted(ifNoneMatch);
  }
}
