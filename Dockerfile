# The service as an image: docker build -t miniature .
# docs/operations.md, "As a container", tells how to run it. container/prove builds and runs it without Docker.

# BUILDER has JDK 25 and Maven, and NODE has npm. BASE needs glibc 2.28 and libstdc++, and no shell.
ARG BUILDER=maven:3.9-eclipse-temurin-25
ARG NODE=node:22-slim
ARG BASE=debian:bookworm-slim

# libvips for the processor of the image, as package-lock.json pins it.
FROM ${NODE} AS libvips
WORKDIR /libvips
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

# The jars, which are the same for every processor.
FROM --platform=${BUILDPLATFORM} ${BUILDER} AS jars
WORKDIR /source
COPY . .
COPY --from=libvips /libvips/node_modules node_modules
RUN --mount=type=cache,target=/root/.m2/repository \
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    mvn -B -Dquick -DskipTests -pl server -am package

# The run time: a JVM with the modules that the jars use, and the AOT cache that it writes after serving some hundred requests to itself.
FROM ${BUILDER} AS runtime
# The settings are those of the launcher; docs/performance.md, "Memory of the server", gives the reasons. jdk.crypto.ec and
# jdk.localedata are not needed: the curves are in java.base, and every text is in English.
RUN "$(dirname "$(readlink -f "$(command -v javac)")")/jlink" \
      --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.management,jdk.net,jdk.unsupported \
      --add-options="-XX:+UseSerialGC -Xms72m -Xmn48m -XX:SurvivorRatio=2 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:Tier0InvokeNotifyFreqLog=4 -XX:Tier3InvocationThreshold=30 -XX:Tier3MinInvocationThreshold=10 -XX:Tier3CompileThreshold=300 -XX:Tier2InvokeNotifyFreqLog=13 -XX:-UseOnStackReplacement -XX:C1MaxInlineLevel=1 -XX:CompileCommand=quiet -XX:CompileCommand=MemLimit,*.*,16m~stop -XX:ReservedCodeCacheSize=64m -XX:TrimNativeHeapInterval=5000 -Xlog:disable" \
      --strip-java-debug-attributes --compress zip-6 --no-header-files --no-man-pages --output /opt/miniature/java
WORKDIR /opt/miniature
COPY --from=jars /source/server/target/miniature.jar /source/server/target/sbom.cdx.json ./
COPY --from=jars /source/server/target/lib lib
COPY --from=libvips /libvips/node_modules node_modules
COPY LICENSE NOTICE styles.yaml ./
COPY licences licences
COPY test-images /source/test-images
COPY styles.yaml /source/
# The cache is valid for files of these times. They are fixed, because some builders round or reset them.
RUN ls node_modules/@img/sharp-libvips-linux-*/lib/libvips-cpp.so.* && \
    find . -exec touch -h -d 2026-11-01T00:00:00Z {} + && \
    MALLOC_ARENA_MAX=2 java/bin/java -Dminiature.home=/source -jar /opt/miniature/miniature.jar train /opt/miniature/miniature.aot && \
    touch -d 2026-11-01T00:00:00Z miniature.aot

FROM ${BASE}
ARG BASE
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Miniature" \
      org.opencontainers.image.description="Thumbnails by URL, of originals in S3" \
      org.opencontainers.image.licenses="Apache-2.0 AND LGPL-3.0-or-later" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.base.name="${BASE}"
COPY --from=runtime /opt/miniature /opt/miniature
# A load balancer asks for its own host name, and the pictures are public (docs/security.md). glibc would keep a pool of memory for
# every few threads. The JDK opens files with non-ASCII names only in a UTF-8 locale.
ENV HOST=0.0.0.0 PORT=8080 DRAIN_MS=5000 ALLOWED_HOSTS=* MALLOC_ARENA_MAX=2 LC_ALL=C.UTF-8
EXPOSE 8080
USER 65532:65532
WORKDIR /tmp
# Fargate gives a volume to root, unless the image names it; then it keeps the rights of the folder.
VOLUME ["/tmp"]
STOPSIGNAL SIGTERM
# A check starts a JVM, which waits for its turn where renders take all of the processor.
HEALTHCHECK --interval=30s --timeout=20s --start-period=10s \
  CMD ["/opt/miniature/java/bin/java", "-XX:AOTCache=/opt/miniature/miniature.aot", "-jar", "/opt/miniature/miniature.jar", "health"]
ENTRYPOINT ["/opt/miniature/java/bin/java", "-XX:AOTCache=/opt/miniature/miniature.aot", "-Dminiature.home=/opt/miniature", "-jar", "/opt/miniature/miniature.jar"]
CMD ["serve"]
