using OpenRouter;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Pictures;

/// <summary>Reads the pictures that a request starts from: files, and addresses that the service fetches.</summary>
internal static class ReferenceReader
{
    /// <exception cref="ToolException">A file is no picture or cannot be read, or an address cannot be one.</exception>
    public static IReadOnlyList<ImageReference> Read(IEnumerable<string> names, ToolContext context) => [.. names.Select(name => Read(name, context))];

    private static ImageReference Read(string name, ToolContext context)
    {
        if (AddressRules.IsAddress(name) || name.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return OfAddress(name);
        }

        try
        {
            return BoundedFile.Read(context.FullPath(name), context.Limits.Bytes) is { } bytes
                ? ImageReference.FromBytes(bytes)
                : throw ToolException.Input($"the reference '{name}' is larger than {context.Limits.Bytes} bytes, which no model takes; make it smaller");
        }
        catch (ArgumentException exception)
        {
            throw ToolException.Input($"'{name}' is no picture: it is empty, or its first bytes are those of no format that is known", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Input($"the reference '{name}' cannot be read: {exception.Message}", exception);
        }
    }

    private static ImageReference OfAddress(string name)
    {
        try
        {
            return ImageReference.FromUri(name);
        }
        catch (ArgumentException exception)
        {
            // Without the name of the parameter, which stands behind the sentence.
            throw new ToolException(ExitCode.Usage, ArgumentWords.Of(exception), exception);
        }
    }
}
