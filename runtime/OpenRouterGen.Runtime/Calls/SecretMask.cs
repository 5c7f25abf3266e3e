using System.Text;

namespace OpenRouter.Runtime;

/// <summary>
/// Hides a secret in what a service or a proxy sends back: some repeat the request's headers in their error pages, as JSON escapes them or cut off.
/// </summary>
internal sealed class SecretMask
{
    // A shorter text stands in ordinary words too.
    private const int Shortest = 8;

    private readonly string? _secret;

    // Made when something failed: a call that succeeds looks at headers only.
    private byte[]? _bytes;

    /// <summary>A mask for the value of an Authorization header; null hides nothing.</summary>
    public SecretMask(string? authorization)
    {
        var secret = authorization?[(authorization.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
        _secret = secret is { Length: >= Shortest } ? secret : null;
    }

    private byte[] Bytes => _bytes ??= Encoding.UTF8.GetBytes(_secret ?? string.Empty);

    public bool IsIn(ReadOnlySpan<byte> bytes) => _secret is not null && SecretSearch.Find<byte>(bytes, Bytes).Count > 0;

    public bool IsIn(string text) => _secret is not null && SecretSearch.Find<char>(text, _secret).Count > 0;

    public string Hide(string text)
    {
        if (_secret is null || SecretSearch.Find<char>(text, _secret) is not { Count: > 0 } places) return text;
        var copy = text.ToCharArray();
        foreach (var (start, end) in places) copy.AsSpan(start..end).Fill('*');
        return new string(copy);
    }

    /// <summary>A copy in which asterisks stand for the secret.</summary>
    public byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        if (_secret is null) return copy;
        foreach (var (start, end) in SecretSearch.Find<byte>(bytes, Bytes)) copy.AsSpan(start..end).Fill((byte)'*');
        return copy;
    }

    public override string ToString() => nameof(SecretMask);
}
