using System.ComponentModel;
using System.Text;

namespace OpenRouter.Runtime;

/// <summary>What is known about the pages of a list.</summary>
/// <param name="Offset">The offset that the caller asked for; null for none.</param>
/// <param name="Limit">The size that the caller asked for; null for none.</param>
/// <param name="DefaultLimit">The size that the document states for when none is asked for; null when it states none.</param>
/// <param name="IsWhole">Whether the service answers with everything when neither an offset nor a limit is asked for.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PageSize(long? Offset, long? Limit, long? DefaultLimit, bool IsWhole)
{
    /// <summary>Whether nothing comes after a page.</summary>
    internal bool IsLast(int count)
    {
        if (count == 0) return true;
        if (Limit is { } asked) return count < asked;
        if (Offset is not null) return count < DefaultLimit;

        // Nothing was asked for: a service that gives more than its own default does not page at all.
        return IsWhole || (DefaultLimit is { } size && count != size);
    }

    private bool PrintMembers(StringBuilder builder) =>
        MemberText.Write(builder, $"{nameof(Offset)} {nameof(Limit)} {nameof(DefaultLimit)} {nameof(IsWhole)}", Offset, Limit, DefaultLimit, IsWhole);
}
