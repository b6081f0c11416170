package dev.miniature.server;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// S3Proxy's store on a folder, narrowed to one bucket and to what [Folder#contains(String)].
///
/// The store below would serve hidden files, follow symbolic links out of the folder, and delete
/// the folder when its bucket is deleted.
final class OriginalsBucket extends ForwardingBlobStore {
  private static final List<String> PARTS = List.of(".mpus-", ".s3proxy-mpu-stub-");

  private final Folder folder;

  /// Narrows `store`, in which the one bucket is `folder`.
  OriginalsBucket(BlobStore store, Folder folder) {
    super(store);
    this.folder = folder;
  }

  /// {@inheritDoc}
  ///
  /// Not the store's own way, which follows links in circles until the system stops it.
  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    headBucket(HeadBucketRequest.builder().bucket(request.bucket()).build());
    return FolderPage.of(folder.keys(), request)
        .toResponse(key -> Optional.ofNullable(blobMetadataIfPresent(request.bucket(), key)));
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    mustSee(request.bucket(), request.key());
    return super.blobMetadata(request);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    mustSee(request.bucket(), request.key());
    return super.getBlob(request);
  }

  @Override
  public boolean blobExists(String bucket, String key) {
    return isAllowed(key) && super.blobExists(bucket, key);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    mustBeAllowed(request.key());
    return super.putBlob(request, payload);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    mustSee(request.sourceBucket(), request.sourceKey());
    mustBeAllowed(request.destinationKey());
    return super.copyBlob(request);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    mustBeAllowed(request.key());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    mustBeAllowed(request.key());
    return super.removeBlob(request);
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    mustSee(bucket, key);
    return super.getBlobAccess(bucket, key);
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL access) {
    mustBeAllowed(key);
  }

  @Override
  public CreateBucketResponse createContainer(CreateBucketRequest request) {
    if (containerExists(request.bucket())) {
      throw S3Exceptions.bucketAlreadyOwnedByYou(request.bucket());
    }
    throw refused();
  }

  @Override
  public void setContainerAccess(String bucket, BucketCannedACL access) {
    throw refused();
  }

  @Override
  public void clearContainer(ListObjectsV2Request request) {
    throw refused();
  }

  @Override
  public void deleteContainer(String bucket) {
    throw refused();
  }

  @Override
  public void deleteBucket(String bucket) {
    throw refused();
  }

  /// S3Proxy keeps the parts of an upload under hidden names until it is complete, and asks for
  /// them through this very store. It lets no client use such names.
  private boolean isAllowed(String key) {
    boolean isPart = PARTS.stream().anyMatch(key::startsWith);
    return folder.contains(isPart ? key.substring(1) : key);
  }

  private void mustSee(String bucket, String key) {
    if (!isAllowed(key)) {
      throw S3Exceptions.noSuchKey(bucket, key, "no such object");
    }
  }

  private void mustBeAllowed(String key) {
    if (!isAllowed(key)) {
      throw refused();
    }
  }

  private static S3Exception refused() {
    return S3Exceptions.fromStatusCode(403);
  }
}
