package dev.miniature.server.folder;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
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

/// S3Proxy's store on a folder, restricted to one bucket and to the files for which
/// [Folder#contains(String)] is true.
///
/// The store itself would serve hidden files, follow symbolic links out of the folder, and delete
/// the folder with its bucket.
final class OriginalsBucket extends ForwardingBlobStore {
  private static final List<String> PARTS = List.of(".mpus-", ".s3proxy-mpu-stub-");

  private final Folder folder;

  /// Restricts `store`, whose one bucket is `folder`.
  OriginalsBucket(BlobStore store, Folder folder) {
    super(store);
    this.folder = folder;
  }

  /// {@inheritDoc}
  ///
  /// It does not use the store's own listing, which follows cyclic links until the system stops it.
  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    headBucket(HeadBucketRequest.builder().bucket(request.bucket()).build());
    return FolderPage.of(folder.keys(), request)
        .toResponse(key -> Optional.ofNullable(blobMetadataIfPresent(request.bucket(), key)));
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    mustSee(request.bucket(), request.key());
    Tagging tagging = tagging(request.key());
    HeadObjectResponse found = Permission.needed(() -> super.blobMetadata(request));
    return found.copy(f -> f.eTag(tagging.tag(found.eTag())));
  }

  /// {@inheritDoc}
  ///
  /// Conditions are evaluated here, because the store would compare its own tags.
  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    mustSee(request.bucket(), request.key());
    if (request.ifMatch() != null || request.ifNoneMatch() != null) {
      String tag = blobMetadata(request.bucket(), request.key()).eTag();
      Conditions.check(tag, request.ifMatch(), request.ifNoneMatch());
    }
    Tagging tagging = tagging(request.key());
    ResponseInputStream<GetObjectResponse> found =
        Permission.needed(
            () -> super.getBlob(request.copy(r -> r.ifMatch(null).ifNoneMatch(null))));
    GetObjectResponse response = found.response();
    return new ResponseInputStream<>(
        response.copy(r -> r.eTag(tagging.tag(response.eTag()))), found);
  }

  @Override
  public boolean blobExists(String bucket, String key) {
    return isAllowed(key) && super.blobExists(bucket, key);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    mustBeWritable(request.key());
    boolean onlyNew = "*".equals(request.ifNoneMatch());
    return written(
        request.key(), onlyNew, key -> super.putBlob(request.copy(r -> r.key(key)), payload));
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    mustSee(request.sourceBucket(), request.sourceKey());
    mustBeWritable(request.destinationKey());
    return written(
        request.destinationKey(),
        false,
        key -> super.copyBlob(request.copy(r -> r.destinationKey(key))));
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    mustBeWritable(request.key());
    if (LongName.isNeededInParts(request.key())) {
      throw S3Exceptions.invalidArgument("The name is too long for an upload in parts.");
    }
    return super.initiateMultipartUpload(request);
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    FileState.remember(folder.at(upload.blobName()));
    return response;
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    mustBeWritable(request.key());
    return super.removeBlob(request);
  }

  /// {@inheritDoc}
  ///
  /// The answer is never public. The store would derive it from the file's permissions on this
  /// machine.
  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    mustSee(bucket, key);
    return ObjectCannedACL.PRIVATE;
  }

  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return BucketCannedACL.PRIVATE;
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
    throw Permission.refused();
  }

  @Override
  public void setContainerAccess(String bucket, BucketCannedACL access) {
    throw Permission.refused();
  }

  @Override
  public void clearContainer(ListObjectsV2Request request) {
    throw Permission.refused();
  }

  @Override
  public void deleteContainer(String bucket) {
    throw Permission.refused();
  }

  @Override
  public void deleteBucket(String bucket) {
    throw Permission.refused();
  }

  /// Returns whether a key is allowed. S3Proxy stores the parts of an upload under hidden names
  /// until it is complete, and reads them through this store. It does not let clients use such
  /// names.
  private boolean isAllowed(String key) {
    return folder.contains(isPart(key) ? key.substring(1) : key);
  }

  private static boolean isPart(String key) {
    return PARTS.stream().anyMatch(key::startsWith);
  }

  private void mustSee(String bucket, String key) {
    if (!isAllowed(key)) {
      throw S3Exceptions.noSuchKey(bucket, key, "no such object");
    }
  }

  private void mustBeAllowed(String key) {
    if (!isAllowed(key)) {
      throw Permission.refused();
    }
  }

  private void mustBeWritable(String key) {
    mustBeAllowed(key);
    Permission.mustWrite(folder.at(key));
  }

  private <T> T written(String key, boolean onlyNew, Function<String, T> write) {
    T response =
        Permission.needed(() ->
            LongName.isNeeded(key)
                ? LongName.write(folder, key, onlyNew, write)
                : write.apply(key));
    FileState.remember(folder.at(key));
    return response;
  }

  /// Reads the tag before the file is opened: a client with a tag that is older than the bytes asks
  /// again, but a client with a newer tag never does.
  private Tagging tagging(String key) {
    Optional<FileState> state = isPart(key) ? Optional.empty() : FileState.of(folder.at(key));
    return tag ->
        state
            .filter(now -> tag == null || !now.isAsUploaded(folder.at(key)))
            .map(FileState::tag)
            .orElse(tag);
  }

  /// Chooses between a file's state and the store's own tag, which is an MD5.
  private interface Tagging {
    @Nullable String tag(@Nullable String ofTheStore);
  }
}
