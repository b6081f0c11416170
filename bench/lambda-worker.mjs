// The equivalent in Node: an original from S3 with AWS's own library, a thumbnail with sharp, and the answer in API
// Gateway's format. The loop of a Lambda runtime follows.
import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import sharp from 'sharp';

const s3 = new S3Client({ endpoint: process.env.AWS_ENDPOINT_URL_S3, forcePathStyle: true });
const widths = { w512: 512 };

async function handler(event) {
  const [, name, style, extension] = /^(.*)_([a-z0-9]+)\.([a-z]+)$/.exec(decodeURIComponent(event.pathParameters.proxy));
  const original = await s3.send(new GetObjectCommand({ Bucket: process.env.ORIGINALS_BUCKET, Key: `${name}.${extension}` }));
  const thumbnail = await sharp(await original.Body.transformToByteArray())
    .resize(widths[style]).jpeg({ quality: 80 }).toBuffer();
  return {
    statusCode: 200,
    headers: {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'public, max-age=86400',
      ETag: `"${createHash('sha256').update(original.ETag + style).digest('hex').slice(0, 32)}"`,
      'Last-Modified': original.LastModified.toUTCString(),
    },
    body: thumbnail.toString('base64'),
    isBase64Encoded: true,
  };
}

const agent = new Agent({ keepAlive: true });
const root = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/`;

const call = (method, path, body) => new Promise((resolve, reject) => {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  request(root + path, { method, agent, headers }, response => {
    const chunks = [];
    response.on('data', chunk => chunks.push(chunk));
    response.on('end', () => resolve({ headers: response.headers, text: Buffer.concat(chunks).toString() }));
  }).on('error', reject).end(body);
});

for (;;) {
  const { headers, text } = await call('GET', 'next');
  await call('POST', `${headers['lambda-runtime-aws-request-id']}/response`, JSON.stringify(await handler(JSON.parse(text))));
}
