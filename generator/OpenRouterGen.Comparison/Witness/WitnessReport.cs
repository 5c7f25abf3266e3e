using System.Text.RegularExpressions;
using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Comparison.Witness;

/// <summary>What the compiler reports of a witness, as breaks. It reads the compiler's English messages where a line names more than one thing.</summary>
internal static partial class WitnessReport
{
    /// <summary>The breaks. What is warned of in a line with an error follows from that, and is left out.</summary>
    /// <param name="file">The witness.</param>
    /// <param name="surface">The client that it was made for.</param>
    /// <param name="diagnostics">What the compiler reports of the file.</param>
    /// <exception cref="InvalidOperationException">A line uses nothing: the witness itself is wrong.</exception>
    public static IEnumerable<SourceBreak> Breaks(WitnessFile file, ClientSurface surface, IEnumerable<WitnessDiagnostic> diagnostics) => diagnostics
        .GroupBy(diagnostic => diagnostic.Line)
        .SelectMany(line => line.Any(diagnostic => diagnostic.IsError) ? line.Where(diagnostic => diagnostic.IsError) : line)
        .Select(diagnostic => Break(file, surface, diagnostic))
        .Distinct();

    /// <summary>What fails in another form of a use and was not predicted of any: of the member itself, or of its whole type.</summary>
    /// <param name="file">The other forms.</param>
    /// <param name="surface">The client that they were made for.</param>
    /// <param name="other">The client that they are compiled against.</param>
    /// <param name="diagnostics">What the compiler reports of the file.</param>
    /// <param name="predicted">What was predicted.</param>
    public static IEnumerable<SourceBreak> Unexpected(
        WitnessFile file,
        ClientSurface surface,
        ClientSurface other,
        IEnumerable<WitnessDiagnostic> diagnostics,
        IReadOnlyCollection<SourceBreak> predicted)
    {
        var known = predicted.Select(one => (one.Type, one.Member)).ToHashSet();

        // Where a type is gone, whatever else is reported of the line follows from that.
        var causes = diagnostics.GroupBy(diagnostic => diagnostic.Line)
            .SelectMany(line => line.Any(IsOfType) ? line.Where(IsOfType) : line);
        return Breaks(file, surface, causes).Where(one => !IsKnown(one) && !IsInherited(one));

        // Code finds a member that went to the record that its type extends now.
        bool IsInherited(SourceBreak one) =>
            one is { CompilerId: CompilerIds.NoReference, Member: { } member }
            && other.Find(one.Type) is { } type
            && other.Find<SurfaceMember>(type, member) is not null;

        bool IsKnown(SourceBreak one)
        {
            // What is within a type goes with it.
            for (var type = one.Type; !known.Contains((type, null)); type = type[..type.LastIndexOf('.')])
            {
                if (!type.Contains('.'))
                {
                    return known.Contains((one.Type, one.Member));
                }
            }

            return true;
        }
    }

    private static bool IsOfType(WitnessDiagnostic diagnostic) => diagnostic.Id is CompilerIds.NoType or CompilerIds.NoNestedType;

    private static SourceBreak Break(WitnessFile file, ClientSurface surface, WitnessDiagnostic diagnostic)
    {
        var (line, id, _, message) = diagnostic;
        var use = file.Lines.ElementAtOrDefault(line - 1) ?? throw new InvalidOperationException($"Line {line} uses nothing: {id} {message}");
        var named = Quoted().Matches(message).Select(match => WithoutNamespace(match.Groups[1].Value, surface)).ToList();
        return id switch
        {
            CompilerIds.NoType or CompilerIds.NoName => new SourceBreak(named[0], null, id),
            CompilerIds.MissingRequired when named[0].LastIndexOf('.') is > 0 and var point => new SourceBreak(named[0][..point], named[0][(point + 1)..], id),
            CompilerIds.NoStaticMember when surface.Find(use.Type)?.SimpleName == named[1] && named[1] != use.Type => new SourceBreak(use.Type, null, id),
            CompilerIds.Obsolete when surface.Find(named[0]) is not null => new SourceBreak(named[0], null, id),
            _ when CompilerIds.IsStaticType(id) => new SourceBreak(named[0].TrimEnd('?'), null, CompilerIds.StaticType),
            _ => new SourceBreak(use.Type, use.Member, id),
        };
    }

    private static string WithoutNamespace(string name, ClientSurface surface) =>
        name.StartsWith(surface.Namespace + ".", StringComparison.Ordinal) ? name[(surface.Namespace.Length + 1)..] : name;

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
