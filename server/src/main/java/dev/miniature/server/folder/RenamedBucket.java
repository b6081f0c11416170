package dev.miniature.server.folder;

import java.io.InputStream;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// Shows one bucket of a store under another name, and hides all others.
///
/// S3Proxy makes a bucket of every subfolder of a folder. The parent of the originals' folder
/// contains other folders, which must not be reachable.
final class RenamedBucket extends BucketBelow {
  /// Shows `nameBelow` of `store` as `name`.
  RenamedBucket(BlobStore store, String nameBelow, String name) {
    super(store, nameBelow, name);
  }

  private MultipartUpload below(MultipartUpload upload) {
    CreateMultipartUploadRequest request =
        upload.request().copy(r -> r.bucket(below(upload.containerName())));
    return new MultipartUpload(upload.id(), request, upload.response());
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
    return super.completeMultipartUpload(
        below(upload), request.copy(r -> r.bucket(below(upload.containerName()))));
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream payload) {
    return super.uploadMultipartPart(
        below(upload), request.copy(r -> r.bucket(below(upload.containerName()))), payload);
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
}
