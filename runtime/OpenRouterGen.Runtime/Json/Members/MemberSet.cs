namespace OpenRouter.Runtime;

/// <summary>Members of a record, by their index. Nothing is allocated for the first 64.</summary>
internal struct MemberSet
{
    private const int Bits = 64;

    private ulong _first;
    private HashSet<int>? _others;

    public void Add(int index)
    {
        if (index < Bits) _first |= 1UL << index;
        else (_others ??= []).Add(index);
    }

    public readonly bool Contains(int index) => index < Bits ? (_first >> index & 1) != 0 : _others?.Contains(index) == true;
}
