package dev.miniature.s3;

/// A fixed access key, for stores other than Amazon S3; in AWS the SDK finds better credentials.
///
/// @param id the public part
/// @param secret the secret part, which is never printed
public record AccessKey(String id, String secret) {

  @Override
  public String toString() {
    return "AccessKey[" + id + "]";
  }
}
