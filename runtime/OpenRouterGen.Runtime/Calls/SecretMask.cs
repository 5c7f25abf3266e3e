using System.Text;

namespace OpenRouter.Runtime;

/// <summary>Hides secrets in what a service or a proxy sends back: some repeat the request's headers in their error pages.</summary>
internal sealed class SecretMask
{
    // A shorter text stands in ordinary words too.
    private const int Shortest = 8;

    private readonly string[] _secrets;

    // Made when something failed: a call that succeeds looks at headers only.
    private byte[][]? _bytes;

    /// <summary>A mask for the value of an Authorization header; null hides nothing.</summary>
    public SecretMask(string? authorization)
        : this(authorization is null ? [] : new[] { authorization[(authorization.IndexOf(' ', StringComparison.Ordinal) + 1)..] })
    {
    }

    // The longest first: one may be a part of another.
    private SecretMask(IEnumerable<string> secrets) =>
        _secrets = [.. secrets.Where(static secret => secret.Length >= Shortest).Distinct().OrderByDescending(static secret => secret.Length)];

    private byte[][] Bytes => _bytes ??= [.. _secrets.Select(Encoding.UTF8.GetBytes)];

    public static SecretMask Of(IEnumerable<string> secrets) => new(secrets);

    public bool IsIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var secret in Bytes)
        {
            if (bytes.IndexOf(secret) >= 0) return true;
        }

        return false;
    }

    public bool IsIn(string text) => Array.Exists(_secrets, secret => text.Contains(secret, StringComparison.Ordinal));

    public string Hide(string text) =>
        _secrets.Aggregate(text, static (hidden, secret) => hidden.Replace(secret, new string('*', secret.Length), StringComparison.Ordinal));

    /// <summary>A copy in which asterisks stand for the secrets.</summary>
    public byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        foreach (var secret in Bytes)
        {
            var rest = copy.AsSpan();
            for (; rest.IndexOf(secret) is >= 0 and var at; rest = rest[(at + secret.Length)..]) rest.Slice(at, secret.Length).Fill((byte)'*');
        }

        return copy;
    }

    public override string ToString() => nameof(SecretMask);
}
