namespace OpenRouterGen.Comparison.Surface;

/// <summary>The breaks that were found, each once, in the order in which they came.</summary>
internal sealed class BreakSink(ClientSurface surface)
{
    private readonly HashSet<SourceBreak> _seen = [];
    private readonly List<SourceBreak> _breaks = [];

    public IReadOnlyList<SourceBreak> Breaks => _breaks;

    /// <param name="type">The type.</param>
    /// <param name="member">Its member; null for itself.</param>
    /// <param name="id">What the compiler reports; null for nothing.</param>
    public void Add(string type, string? member, string? id)
    {
        if (id is not null && new SourceBreak(type, member, id) is var found && _seen.Add(found))
        {
            _breaks.Add(found);
        }
    }

    /// <summary>Whether every type that is named still exists: where one does not, that alone is reported of the use.</summary>
    public bool IsKnown(SignatureType type) => type.Mentioned.All(name => surface.Find(name) is not null);
}
