package dev.miniature.server.folder;

import java.time.Instant;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;

/// Shows one bucket of a store under another name, and hides all others. This class implements the
/// operations on the whole bucket.
abstract class BucketBelow extends ForwardingBlobStore {
  private final String name;
  private final String nameBelow;

  BucketBelow(BlobStore store, String nameBelow, String name) {
    super(store);
    this.nameBelow = nameBelow;
    this.name = name;
  }

  /// Returns the store's name of the bucket.
  final String below(String bucket) {
    if (!bucket.equals(name)) {
      throw S3Exceptions.noSuchBucket(bucket, "no such bucket");
    }
    return nameBelow;
  }

  /// {@inheritDoc}
  ///
  /// It does not read the other buckets, because the process may have no permission for the
  /// enclosing folder.
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
