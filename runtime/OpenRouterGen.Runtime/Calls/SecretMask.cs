using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Hides a secret in what a service or a proxy sends back: some repeat the request's headers in their error pages.</summary>
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
        var secret = authorization?[(authorization.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        _secret = secret is { Length: >= Shortest } ? secret : null;
    }

    private byte[] Bytes => _bytes ??= Encoding.UTF8.GetBytes(_secret ?? string.Empty);

    public bool IsIn(ReadOnlySpan<byte> bytes) => _secret is not null && bytes.IndexOf(Bytes) >= 0;

    public bool IsIn(string text) => _secret is not null && text.Contains(_secret, StringComparison.Ordinal);

    public string Hide(string text) => IsIn(text) ? text.Replace(_secret!, new string('*', _secret!.Length), StringComparison.Ordinal) : text;

    /// <summary>A copy in which asterisks stand for the secret.</summary>
    public byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        if (_secret is null) return copy;
        for (var rest = copy.AsSpan(); rest.IndexOf(Bytes) is >= 0 and var at; rest = rest[(at + Bytes.Length)..]) rest.Slice(at, Bytes.Length).Fill((byte)'*');
        return copy;
    }

    public override string ToString() => nameof(SecretMask);
}
