using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Emulator.Serving;

/// <summary>An answer that says no, in the shape that all error answers of the service have.</summary>
/// <param name="Status">The HTTP status; the code in the body is the same.</param>
/// <param name="ErrorType">The service's name for the kind, for <c>metadata.error_type</c>.</param>
/// <param name="Message">A sentence for people.</param>
internal sealed record ServiceError(int Status, string ErrorType, string Message) : IJsonWritable
{
    public static ServiceError Invalid(string message) => new(400, "invalid_request", message);

    /// <summary>The service says 400 here: a model that does not exist is a wrong value and not a wrong address.</summary>
    public static ServiceError UnknownModel(string model) =>
        new(400, "not_found", $"'{model}' is not the id of a model that the emulator knows. GET {ApiPaths.Root}/images/models lists them.");

    public static ServiceError Unauthorized(string message) => new(401, "authentication", message);

    public static ServiceError NotFound(string message) => new(404, "not_found", message);

    public static ServiceError TooLarge(long mostBytes) =>
        new(413, "payload_too_large",
            FormattableString.Invariant($"The body has more than {mostBytes} bytes, the most that the emulator reads: send fewer or smaller references."));

    public static ServiceError Defect(Exception exception) => new(500, "server", $"The emulator failed: {exception.GetType().Name}: {exception.Message}");

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error"u8);
        writer.WriteNumber("code"u8, Status);
        writer.WriteString("message"u8, Message);
        writer.WriteStartObject("metadata"u8);
        writer.WriteString("error_type"u8, ErrorType);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
