namespace OpenRouterGen.Core.Emission;

/// <summary>
/// The characters of a file while it is written. One array that grows and is used for the next file again: a builder of chunks gives the
/// collector twice the text of every file.
/// </summary>
internal sealed class CodeBuffer
{
    private char[] _characters = new char[1 << 15];
    private int _length;

    public CodeBuffer Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _characters, _length, text.Length);
        _length += text.Length;
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

    public void Clear() => _length = 0;

    public override string ToString() => new(_characters, 0, _length);

    private void Reserve(int count)
    {
        if (_length + count > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_length + count, _characters.Length * 2));
        }
    }
}
