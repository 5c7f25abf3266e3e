using System.Text;

namespace OpenRouter.Runtime;

/// <summary>The members of JSON that a download looks for.</summary>
internal sealed class DownloadMembers(DownloadFormat format, bool hasTag)
{
    private readonly byte[][] _bytes = [.. format.Members.Select(Encoding.UTF8.GetBytes)];
    private readonly byte[]? _tag = hasTag && format.Tag is { } tag ? Encoding.UTF8.GetBytes(tag) : null;

    /// <summary>What the value of a member is.</summary>
    public enum Meaning
    {
        /// <summary>Nothing that matters here.</summary>
        None,

        /// <summary>The bytes of a file.</summary>
        Bytes,

        /// <summary>What an event is.</summary>
        Tag,

        /// <summary>The media type of the bytes beside it.</summary>
        MediaType,
    }

    /// <summary>What a name means at a depth. Deeper than an event's own members, its tag is another thing's.</summary>
    public Meaning Named(ReadOnlySpan<byte> name, int depth)
    {
        foreach (var member in _bytes)
        {
            if (name.SequenceEqual(member)) return Meaning.Bytes;
        }

        if (depth == 1 && _tag is not null && name.SequenceEqual(_tag)) return Meaning.Tag;
        return name.SequenceEqual(PictureExtension.MediaTypeMember) ? Meaning.MediaType : Meaning.None;
    }
}
