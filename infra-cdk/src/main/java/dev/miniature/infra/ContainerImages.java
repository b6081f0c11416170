package dev.miniature.infra;

import dev.miniature.infra.config.ImageSource;
import dev.miniature.infra.config.InvalidConfigurationException;
import dev.miniature.infra.config.Processor;
import java.util.List;
import software.amazon.awscdk.IgnoreMode;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.RepositoryAttributes;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.ecs.AssetImageProps;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.constructs.Construct;

/// Refers to the container image of the tasks. Only a deployment with `image: build` runs Docker;
/// synthesis never does.
final class ContainerImages {
  /// What is no part of the image and would make it seem changed with each build.
  private static final List<String> NO_PART =
      List.of(".git", ".venv", "cdk.out", "**/target", "**/node_modules");

  private ContainerImages() {}

  static ContainerImage of(
      Construct scope, ImageSource source, Project project, Processor processor)
      throws InvalidConfigurationException {
    return switch (source) {
      case ImageSource.Built() ->
          ContainerImage.fromAsset(
              project.imageSource().toString(),
              AssetImageProps.builder()
                  .assetName("miniature")
                  .platform(
                      switch (processor) {
                        case X86_64 -> Platform.LINUX_AMD64;
                        case ARM64 -> Platform.LINUX_ARM64;
                      })
                  .exclude(NO_PART)
                  .ignoreMode(IgnoreMode.DOCKER)
                  .build());
      case ImageSource.Stored stored ->
          ContainerImage.fromEcrRepository(repository(scope, stored), stored.version());
    };
  }

  private static IRepository repository(Construct scope, ImageSource.Stored stored) {
    return Repository.fromRepositoryAttributes(
        scope,
        "Images",
        RepositoryAttributes.builder()
            .repositoryName(stored.name())
            .repositoryArn(
                "arn:aws:ecr:"
                    + stored.region()
                    + ":"
                    + stored.account()
                    + ":repository/"
                    + stored.name())
            .build());
  }
}
