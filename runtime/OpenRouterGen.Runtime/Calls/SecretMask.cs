using System.Text;

namespace OpenRouter.Runtime;

/// <summary>
/// Hides secrets in what a service or a proxy sends back: some repeat the request's headers in their error pages, as JSON escapes them or cut off.
/// </summary>
internal sealed class SecretMask
{
    // A shorter text is a word of its own in most messages.
    private const int Shortest = 4;

    private readonly string[] _secrets;

    // Made when something failed: a call that succeeds looks at headers only.
    private byte[][]? _bytes;

    public SecretMask(IEnumerable<string> secrets)
    {
        var kept = new List<string>();
        foreach (var secret in secrets)
        {
            var text = secret.Trim();
            if (text.Length >= Shortest && !kept.Contains(text)) kept.Add(text);
        }

        _secrets = [.. kept];
    }

    /// <summary>Hides nothing.</summary>
    public static SecretMask None { get; } = new([]);

    private byte[][] Bytes => _bytes ??= [.. _secrets.Select(Encoding.UTF8.GetBytes)];

    public bool IsIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var secret in Bytes)
        {
            if (SecretSearch.Find<byte>(bytes, secret).Count > 0) return true;
        }

        return false;
    }

    public bool IsIn(string text) => Array.Exists(_secrets, secret => SecretSearch.Find<char>(text, secret).Count > 0);

    /// <summary>The exception, to be the cause of another; null where it quotes a secret or cannot be shown.</summary>
    public Exception? Shown(Exception exception) => ThrownText.Whole(exception) is { } text && !IsIn(text) ? exception : null;

    public string Hide(string text)
    {
        char[]? copy = null;
        foreach (var secret in _secrets)
        {
            foreach (var (start, end) in SecretSearch.Find<char>(text, secret))
            {
                copy ??= text.ToCharArray();
                copy.AsSpan(start..end).Fill('*');
            }
        }

        return copy is null ? text : new string(copy);
    }

    /// <summary>A copy in which asterisks stand for the secrets.</summary>
    public byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        foreach (var secret in Bytes)
        {
            foreach (var (start, end) in SecretSearch.Find<byte>(bytes, secret)) copy.AsSpan(start..end).Fill((byte)'*');
        }

        return copy;
    }

    public override string ToString() => nameof(SecretMask);
}
