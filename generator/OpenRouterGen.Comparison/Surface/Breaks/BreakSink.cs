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

    /// <summary>Adds what is reported of one line: where there is an error, no warning counts, since it follows from that.</summary>
    /// <param name="type">The type.</param>
    /// <param name="member">Its member.</param>
    /// <param name="ids">What the compiler reports; null for nothing.</param>
    public void AddLine(string type, string member, params IEnumerable<string?> ids)
    {
        var found = ids.OfType<string>().ToList();
        var hasError = found.Any(id => !CompilerIds.IsWarning(id));
        foreach (var id in found.Where(id => !hasError || !CompilerIds.IsWarning(id)))
        {
            // Of a type that is gone the type itself has the break.
            Add(type, member, id == CompilerIds.NoType ? null : id);
        }
    }

    /// <summary>Whether every type that is named still exists: where one does not, that alone is reported of the use.</summary>
    public bool IsKnown(SignatureType type) => type.Mentioned.All(name => surface.Find(name) is not null);

    /// <summary>
    /// Whether the compiler says nothing of a call with an argument of this type, since there is none. Around a type that is gone, a question mark or a list
    /// makes one that exists, and that no parameter takes.
    /// </summary>
    public bool IsUnclear(SignatureType type) => type is { Kind: SignatureKind.Emitted, IsNullable: false } && !IsKnown(type);
}
