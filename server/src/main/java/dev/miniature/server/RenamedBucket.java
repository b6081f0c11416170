package dev.miniature.server;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// One bucket of a store, under another name; the others are not there.
///
/// S3Proxy makes a bucket of every folder in a folder. The folder around the originals' own has
/// others in it, and none of them may be reached.
final class RenamedBucket extends ForwardingBlobStore {
  private final String name;
  private final String nameBelow;

  /// Shows `nameBelow` of `store` as `name`.
  RenamedBucket(BlobStore store, String nameBelow, String name) {
    super(store);
    this.nameBelow = nameBelow;
    this.name = name;
  }

  private String below(String bucket) {
    if (!bucket.equals(name)) {
      throw S3Exceptions.noSuchBucket(bucket, "no such bucket");
    }
    return nameBelow;
  }

  private MultipartUpload below(MultipartUpload upload) {
    CreateMultipartUploadRequest request =
        upload.request().copy(r -> r.bucket(below(upload.containerName())));
    return new MultipartUpload(upload.id(), request, upload.response());
  }

  /// {@inheritDoc}
  ///
  /// The others are not even looked at: the folder around may be closed to us.
  @Override
  public ListBucketsResponse list() {
    return ListBucketsResponse.builder()
        .buckets(Bucket.builder().name(name).creationDate(Instant.EPOCH).build())
        .build();
  }

  @Override
  public HeadBucketResponse headBucket(HeadBucketRequest request) {
    return super.headBucket(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return super.getContainerAccess(below(bucket));
  }

  @Override
  public boolean blobExists(String bucket, String key) {
    return super.blobExists(below(bucket), key);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    return super.putBlob(request.copy(r -> r.bucket(below(request.bucket()))), payload);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    return super.copyBlob(
        request.copy(r ->
            r.sourceBucket(below(request.sourceBucket()))
                .destinationBucket(below(request.destinationBucket()))));
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    return super.blobMetadata(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    return super.getBlob(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return super.removeBlob(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return super.getBlobAccess(below(bucket), key);
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key, @Nullable String version) {
    return super.getBlobAccess(below(bucket), key, version);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    MultipartUpload upload =
        super.initiateMultipartUpload(request.copy(r -> r.bucket(below(request.bucket()))));
    return new MultipartUpload(upload.id(), request, upload.response());
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    super.abortMultipartUpload(below(upload));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return super.completeMultipartUpload(below(upload), request.copy(r -> r.bucket(nameBelow)));
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream payload) {
    return super.uploadMultipartPart(
        below(upload), request.copy(r -> r.bucket(nameBelow)), payload);
  }

  @Override
  public List<Part> listMultipartUpload(MultipartUpload upload) {
    return super.listMultipartUpload(below(upload));
  }

  @Override
  public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(
      String bucket) {
    return super.listMultipartUploads(below(bucket));
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    return super.list(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public CreateBucketResponse createContainer(CreateBucketRequest request) {
    return super.createContainer(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public void clearContainer(ListObjectsV2Request request) {
    super.clearContainer(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public void deleteContainer(String bucket) {
    super.deleteContainer(below(bucket));
  }

  @Override
  public void deleteBucket(String bucket) {
    super.deleteBucket(below(bucket));
  }

  @Override
  public void setContainerAccess(String bucket, BucketCannedACL access) {
    super.setContainerAccess(below(bucket), access);
  }

  @Override
  public GetBucketAclResponse getContainerAcl(GetBucketAclRequest request) {
    return super.getContainerAcl(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public GetObjectAclResponse getBlobAcl(GetObjectAclRequest request) {
    return super.getBlobAcl(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL access) {
    super.setBlobAccess(below(bucket), key, access);
  }

  @Override
  public void setBlobAccess(
      String bucket, String key, ObjectCannedACL access, @Nullable String version) {
    super.setBlobAccess(below(bucket), key, access, version);
  }

  @Override
  public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request) {
    return super.getBucketVersioning(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
    return super.putBucketVersioning(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public ListObjectVersionsResponse listVersions(ListObjectVersionsRequest request) {
    return super.listVersions(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public GetBucketEncryptionResponse getBucketEncryption(GetBucketEncryptionRequest request) {
    return super.getBucketEncryption(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public PutBucketEncryptionResponse putBucketEncryption(PutBucketEncryptionRequest request) {
    return super.putBucketEncryption(request.copy(r -> r.bucket(below(request.bucket()))));
  }

  @Override
  public DeleteBucketEncryptionResponse deleteBucketEncryption(
      DeleteBucketEncryptionRequest request) {
    return super.deleteBucketEncryption(request.copy(r -> r.bucket(below(request.bucket()))));
  }
}
