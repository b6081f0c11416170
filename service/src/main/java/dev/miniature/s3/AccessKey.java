package dev.miniature.s3;

/// A fixed pair of keys, for stores that are not Amazon's: in the cloud the SDK finds better ones.
///
/// @param id the public half
/// @param secret the other half, never printed
public record AccessKey(String id, String secret) {

  @Override
  public String toString() {
    return "AccessKey[" + id + "]";
  }
}
