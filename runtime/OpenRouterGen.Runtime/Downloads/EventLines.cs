namespace OpenRouter.Runtime;

/// <summary>
/// Separates the data of a stream's events from what stands around it, as it comes (HTML living standard, section 9.2.6). Every split, line end and field
/// counts as it does for <see cref="EventStreamReader"/>, which reads what is left.
/// </summary>
internal sealed class EventLines
{
    private Place _place = Place.Start;
    private int _matched;
    private bool _skipLineFeed;

    private enum Place
    {
        Start,
        Field,
        Value,
        Other,
    }

    /// <summary>What some bytes are.</summary>
    public enum Part
    {
        /// <summary>A name of a field, a line end, a comment or another field.</summary>
        Frame,

        /// <summary>Data of an event.</summary>
        Data,

        /// <summary>The line end of a blank line, which ends an event.</summary>
        EventEnd,
    }

    private static ReadOnlySpan<byte> Field => "data:"u8;

    /// <summary>Takes the next bytes that are of one sort; at least one.</summary>
    public Part Next(ReadOnlySpan<byte> input, out int taken)
    {
        taken = 1;
        var next = input[0];
        var isSecondOfLineEnd = _skipLineFeed && next == (byte)'\n';
        _skipLineFeed = false;
        if (isSecondOfLineEnd) return Part.Frame;
        if (_place == Place.Start && IsMark(next)) return Part.Frame;
        if (next is (byte)'\r' or (byte)'\n') return EndLine(next);
        return _place == Place.Field ? Match(next) : Rest(input, out taken);
    }

    // The mark of UTF-8 belongs to no line. What only begins like one is the name of an unknown field.
    private bool IsMark(byte next)
    {
        if (_matched < ByteOrderMark.Bytes.Length && next == ByteOrderMark.Bytes[_matched])
        {
            _matched++;
            return true;
        }

        _place = _matched is 0 or 3 ? Place.Field : Place.Other;
        _matched = 0;
        return false;
    }

    private Part EndLine(byte end)
    {
        _skipLineFeed = end == (byte)'\r';
        var isBlank = _place == Place.Field && _matched == 0;
        _place = Place.Field;
        _matched = 0;
        return isBlank ? Part.EventEnd : Part.Frame;
    }

    private Part Match(byte next)
    {
        // The space that may stand behind the colon is white space of the JSON as well.
        if (next != Field[_matched++]) _place = Place.Other;
        else if (_matched == Field.Length) _place = Place.Value;
        return Part.Frame;
    }

    private Part Rest(ReadOnlySpan<byte> input, out int taken)
    {
        var end = input.IndexOfAny((byte)'\r', (byte)'\n');
        taken = end < 0 ? input.Length : end;
        return _place == Place.Value ? Part.Data : Part.Frame;
    }
}
