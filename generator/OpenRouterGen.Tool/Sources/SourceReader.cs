using System.Text;
using OpenRouterGen.Tool.Folders;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Sources;

/// <summary>Takes a document or a catalog from wherever the user says: a file, an address, or git.</summary>
internal sealed class SourceReader(ToolContext context, AddressRules rules) : IDisposable
{
    private readonly AddressReader _addresses = new(rules, context.Limits);

    public void Dispose() => _addresses.Dispose();

    /// <exception cref="ToolException">It is no address, or is not asked.</exception>
    public Uri Address(string source) => rules.Check(source);

    public async Task<TakenText> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (AddressRules.IsAddress(source))
        {
            return await ReadAsync(Address(source), cancellationToken).ConfigureAwait(false);
        }

        var path = context.FullPath(source);
        if (!File.Exists(path) && GitReader.IsRevision(source))
        {
            return await GitReader.ReadAsync(source, context.WorkingFolder, cancellationToken).ConfigureAwait(false);
        }

        return ReadFile(path, source.Replace('\\', '/'));
    }

    /// <summary>The same, or what is piped in where the source is <c>-</c>.</summary>
    public async Task<TakenText> ReadOrPipedAsync(string source, CancellationToken cancellationToken)
    {
        if (source != PipedText.Name)
        {
            return await ReadAsync(source, cancellationToken).ConfigureAwait(false);
        }

        var text = await PipedText.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        return new TakenText(SourceWords.Piped, Encoding.UTF8.GetBytes(text), text);
    }

    public async Task<TakenText> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var content = await context.Screen.WaitAsync($"Taking {address}", _addresses.ReadAsync(address, cancellationToken)).ConfigureAwait(false);
        return TakenText.Of(address.AbsoluteUri, content);
    }

    /// <summary>A file that the tool and the package bring.</summary>
    public TakenText ReadBundled(string name) => ReadFile(Path.Combine(context.BundledFolder, name), SourceWords.Bundled);

    /// <param name="path">The file.</param>
    /// <param name="source">How the lock and messages call it.</param>
    public TakenText ReadFile(string path, string source) => ReadFile(context, path, source);

    /// <summary>The same for who reads files alone.</summary>
    public static TakenText ReadFile(ToolContext context, string path, string source)
    {
        if (LinkedFile.IsBroken(path))
        {
            throw ToolException.Input($"'{source}' is a link that leads to no file; correct it, or delete it");
        }

        try
        {
            return BoundedFile.Read(path, context.Limits.Bytes) is { } bytes
                ? TakenText.Of(source, bytes)
                : throw ToolException.Input($"'{source}' is larger than {context.Limits.Bytes} bytes, so it is no document of this kind; name another file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Input($"'{source}' {Reason(exception, path)}", exception);
        }
    }

    private static string Reason(Exception exception, string path) => exception switch
    {
        _ when Directory.Exists(path) => "is a folder; name the file in it",
        FileNotFoundException or DirectoryNotFoundException => "does not exist; a path begins at the working folder",
        _ => $"cannot be read: {exception.Message}",
    };
}
