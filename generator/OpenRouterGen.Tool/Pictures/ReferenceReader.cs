using OpenRouter;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Pictures;

/// <summary>Reads the pictures that a request starts from: files, and addresses that the service fetches.</summary>
internal static class ReferenceReader
{
    /// <exception cref="ToolException">A file is no picture or cannot be read, or an address cannot be one.</exception>
    public static async Task<IReadOnlyList<ImageReference>> ReadAsync(IEnumerable<string> names, ToolContext context, CancellationToken cancellationToken)
    {
        var references = new List<ImageReference>();
        foreach (var name in names)
        {
            references.Add(await ReadAsync(name, context, cancellationToken).ConfigureAwait(false));
        }

        return references;
    }

    private static async Task<ImageReference> ReadAsync(string name, ToolContext context, CancellationToken cancellationToken)
    {
        if (AddressRules.IsAddress(name) || name.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return OfAddress(name);
        }

        try
        {
            return await ImageReference.FromFileAsync(context.FullPath(name), cancellationToken).ConfigureAwait(false);
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
            throw new ToolException(ExitCode.Usage, exception.Message.Split(" (Parameter", 2)[0].TrimEnd('.'), exception);
        }
    }
}
