using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Naming;

/// <summary>
/// The names of one scope: a namespace's types or a type's members. A name is given once. Who asks for a name that is taken gets,
/// in this order: its own spelling in the document, the name with the scope's suffix, the name with a hash of where it stands. None
/// of the three depends on how many others there are, so a later version of the document does not shift names.
/// </summary>
internal sealed class NameScope(ProblemSink problems, IEnumerable<string> reserved, string suffix)
{
    private const int LongestName = 160;

    private readonly Dictionary<string, string> _owners = Reserve(reserved);

    /// <summary>Gives a name to <paramref name="owner"/>.</summary>
    /// <param name="wanted">The name asked for, an identifier.</param>
    /// <param name="spelling">How the document spells it.</param>
    /// <param name="owner">What is named, in words for the message; unique in the scope.</param>
    /// <param name="spot">Where it stands.</param>
    /// <param name="overlay">The overlay line that would settle a tie.</param>
    public CSharpIdentifier Give(string wanted, string spelling, string owner, SourceSpot spot, string overlay)
    {
        // Names of nested places grow with each level; what is added to a name must still fit into an identifier.
        wanted = PascalCase.Shorten(wanted, wanted, LongestName);
        if (!_owners.TryGetValue(wanted, out var holder))
        {
            return Take(wanted, owner);
        }

        var given = Alternatives(wanted, spelling, owner).First(name => !_owners.ContainsKey(name));
        if (holder.Length > 0)
        {
            problems.Report(ProblemCatalog.NameCollision, spot, holder, owner, wanted, given, overlay);
        }

        return Take(given, owner);
    }

    // A type's own name is reserved among its members, and may be one that is reserved already: a schema may be called Equals.
    private static Dictionary<string, string> Reserve(IEnumerable<string> reserved)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in reserved)
        {
            owners[name] = string.Empty;
        }

        return owners;
    }

    private CSharpIdentifier Take(string name, string owner)
    {
        _owners[name] = owner;
        return CSharpIdentifier.Create(name);
    }

    private IEnumerable<string> Alternatives(string wanted, string spelling, string owner)
    {
        // A reserved name is met with the suffix at once; the document's spelling would differ from it by an accident.
        if (_owners[wanted].Length > 0 && CSharpIdentifier.TryCreate(spelling) is not null)
        {
            yield return spelling;
        }

        yield return wanted + suffix;
        for (var text = owner; ; text += "'")
        {
            yield return wanted + "_" + StableHash.Of(text);
        }
    }
}
