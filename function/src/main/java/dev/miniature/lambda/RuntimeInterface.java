package dev.miniature.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Passes events to a handler through AWS's Runtime Interface Client, so that its classes are
/// loaded and warmed up before the snapshot too.
///
/// The client is a part of the runtime and not of the zip, and has no public API for this, so it is
/// called by reflection.
final class RuntimeInterface implements Priming.Way {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Object wrapped;
  private final Method call;
  private final Class<?> invocation;

  private RuntimeInterface(Object wrapped, Method call, Class<?> invocation) {
    this.wrapped = wrapped;
    this.call = call;
    this.invocation = invocation;
  }

  /// @throws ReflectiveOperationException if this runtime has another client
  static RuntimeInterface around(RequestStreamHandler handler) throws ReflectiveOperationException {
    Method wrap =
        Class.forName(CLIENT + "EventHandlerLoader")
            .getDeclaredMethod("wrapRequestStreamHandler", RequestStreamHandler.class);
    wrap.setAccessible(true);
    Object wrapped = wrap.invoke(null, handler);
    Class<?> invocation = Class.forName(CLIENT + "runtimeapi.dto.InvocationRequest");
    Method call = Class.forName(CLIENT + "LambdaRequestHandler").getMethod("call", invocation);
    return new RuntimeInterface(wrapped, call, invocation);
  }

  @Override
  public void pass(PrimingEvent event) throws ReflectiveOperationException {
    Object request = invocation.getConstructor().newInstance();
    set(request, "setId", String.class, "priming");
    set(request, "setInvokedFunctionArn", String.class, "arn:aws:lambda:::function:priming");
    set(
        request,
        "setDeadlineTimeInMs",
        long.class,
        System.currentTimeMillis() + PATIENCE.toMillis());
    set(request, "setContent", byte[].class, event.toJson());
    ByteArrayOutputStream reply = (ByteArrayOutputStream) call.invoke(wrapped, request);
    String text = reply.toString(StandardCharsets.UTF_8);
    if (!text.contains("\"statusCode\":" + event.status())) {
      throw new InvocationTargetException(null, event + " was answered " + text);
    }
  }

  private void set(Object request, String name, Class<?> type, Object value)
      throws ReflectiveOperationException {
    invocation.getMethod(name, type).invoke(request, value);
  }
}
