namespace OpenRouter.Runtime;

/// <summary>
/// Tells whether the type that is read just now does not know a member at the top of the text. Readers run to their end on one thread,
/// so the watch belongs to the thread.
/// </summary>
internal ref struct UnknownMemberWatch
{
    [ThreadStatic]
    private static byte[]? t_member;

    [ThreadStatic]
    private static bool t_isSeen;

    /// <summary>Whether the type left the member over.</summary>
    public readonly bool IsSeen => t_isSeen;

    public static UnknownMemberWatch Start(ReadOnlySpan<byte> member)
    {
        if (t_member is null || !member.SequenceEqual(t_member)) t_member = member.ToArray();
        t_isSeen = false;
        return default;
    }

    public static void See(scoped ReadOnlySpan<byte> member)
    {
        if (t_member is not null && member.SequenceEqual(t_member)) t_isSeen = true;
    }

    public readonly void Dispose() => t_isSeen = false;
}
