using System.Text;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// The characters of a file while it is written. One array that grows and is used for the next file again: a builder of chunks gives the
/// collector twice the text of every file.
/// </summary>
internal sealed class CodeBuffer
{
    private readonly LineBreaker _breaker = new();
    private char[] _characters = new char[1 << 15];
    private int _length;
    private int _lineStart;

    public CodeBuffer Append(string text) => Append(text, 0, text.Length);

    public CodeBuffer Append(string text, int start, int count)
    {
        Reserve(count);
        text.CopyTo(start, _characters, _length, count);
        _length += count;
        return this;
    }

    public void AppendSpaces(int count)
    {
        Reserve(count);
        for (var i = 0; i < count; i++)
        {
            _characters[_length++] = ' ';
        }
    }

    /// <summary>Ends a line of code, and breaks it when it is too long.</summary>
    public void EndCode()
    {
        if (_length - _lineStart > LineBreaker.Width)
        {
            var line = new string(_characters, _lineStart, _length - _lineStart);
            _length = _lineStart;
            _breaker.Append(this, line);
        }

        EndLine();
    }

    /// <summary>Ends a line that must stay one: a comment.</summary>
    public void EndLine()
    {
        Append("\n");
        _lineStart = _length;
    }

    public void Clear() => _length = _lineStart = 0;

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_characters, 0, _length);

    public override string ToString() => new(_characters, 0, _length);

    private void Reserve(int count)
    {
        if (_length + count > _characters.Length)
        {
            var larger = new char[Math.Max(_length + count, _characters.Length * 2)];
            Array.Copy(_characters, larger, _length);
            _characters = larger;
        }
    }
}
