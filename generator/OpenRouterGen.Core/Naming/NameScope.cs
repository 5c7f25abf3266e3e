using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Naming;

/// <summary>
/// The names of one scope: a namespace's types, an emitted class's members, a method's parameters and locals. A name is given once. Who
/// asks for a name that is taken gets, in this order: its own spelling in the document, the name with the scope's suffix, the name with
/// a hash of where it stands. None of the three depends on how many others there are, so a later version of the document does not shift
/// names. <see cref="NameScopes"/> makes the scopes of what is emitted.
/// </summary>
/// <param name="problems">Where a tie is reported.</param>
/// <param name="reserved">Names that nobody gets; a meeting with one is not reported, since there is nothing to settle.</param>
/// <param name="suffix">What a name gets that has to give way.</param>
internal sealed class NameScope(ProblemSink problems, IReadOnlyCollection<string> reserved, string suffix)
{
    /// <summary>The longest name that is given: what is added to it must still fit into an identifier.</summary>
    public const int LongestName = 160;

    private readonly Dictionary<string, NameHolder> _owners = new(StringComparer.Ordinal);
    private HashSet<string>? _own;
    private bool _hasAccessorNames;

    /// <summary>The class whose members are named: none of them has its name (C# specification, section 15.3.1).</summary>
    public CSharpIdentifier? Class { get; init; }

    /// <summary>Two names that differ only in small and capital letters are one.</summary>
    public bool IgnoresCase
    {
        init => _owners = new(value ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    /// <summary>The scope around this one: its names are not given here either, for code would then mean the inner one.</summary>
    public NameScope? Outer { get; init; }

    /// <summary>The names are types. C# warns of a type in small letters only, so such a spelling of the document is passed over.</summary>
    public bool HasTypes { get; init; }

    /// <summary>The names are properties, whose accessors have names too: <c>a</c> and <c>get_a</c> do not go together.</summary>
    public bool HasProperties { get; init; }

    /// <summary>Takes a word that emitted code needs here. Who asks for it later gives way, and that is reported.</summary>
    public CSharpIdentifier Reserve(string name, string owner)
    {
        (_own ??= new(StringComparer.Ordinal)).Add(name);
        return Take(name, new NameHolder(owner, default, null));
    }

    /// <summary>Gives a name to <paramref name="owner"/>, and reports when it is not the one asked for.</summary>
    /// <param name="wanted">The name asked for, an identifier.</param>
    /// <param name="spelling">How the document spells it.</param>
    /// <param name="owner">What is named, in words for the message; unique in the scope.</param>
    /// <param name="spot">Where it stands.</param>
    /// <param name="overlay">The overlay line that would settle a tie.</param>
    /// <param name="ending">What stands at the end of every name of its sort, such as <c>Async</c>.</param>
    /// <param name="chosen">Where an extension chose the name; null when none did.</param>
    public CSharpIdentifier Give(
        string wanted, string spelling, string owner, SourceSpot spot, string overlay, string ending = "", SourceSpot? chosen = null)
    {
        // Names of nested places grow with each level.
        wanted = PascalCase.Shorten(wanted, wanted, LongestName);
        var given = Free(wanted, spelling, owner, ending);
        var asker = new NameHolder(owner, spot, chosen);
        ReportTie(wanted + ending, given, asker, overlay);
        if (Taken(wanted + ending) is { IsReserved: true })
        {
            ReportTie(wanted + suffix + ending, given, asker, overlay);
        }

        return Take(given, asker);
    }

    /// <summary>Gives a name that nobody has; null where somebody has it, who is <paramref name="holder"/>.</summary>
    public CSharpIdentifier? GiveFree(string name, string owner, SourceSpot spot, out string holder)
    {
        var taken = Taken(name);
        holder = taken is null ? string.Empty : taken.IsReserved ? "what emitted code needs itself" : taken.Words;
        return taken is null ? Take(name, new NameHolder(owner, spot, null)) : null;
    }

    /// <summary>Gives a name that shows nowhere outside the emitted class: a tie is settled in the same way, and concerns nobody.</summary>
    public CSharpIdentifier GiveHidden(string wanted, string spelling, string owner)
    {
        wanted = PascalCase.Shorten(wanted, wanted, LongestName);
        return Take(Free(wanted, spelling, owner, ending: string.Empty), new NameHolder(owner, default, null));
    }

    private void ReportTie(string wanted, string given, NameHolder asker, string overlay)
    {
        if (given == wanted || Taken(wanted) is not { } holder)
        {
            return;
        }

        // What somebody chose is a mistake at that place, whoever of the two gives way.
        if (asker.Chosen is { } chosen)
        {
            var other = holder.IsReserved ? "what emitted code needs itself" : holder.Words;
            problems.Report(ProblemCatalog.ChosenNameTaken, chosen, wanted, asker.Words, other, holder.Place, asker.Words, given);
        }
        else if (holder.Chosen is { } earlier)
        {
            problems.Report(ProblemCatalog.ChosenNameTaken, earlier, wanted, holder.Words, asker.Words, asker.Place, asker.Words, given);
        }
        else if (!holder.IsReserved)
        {
            problems.Report(ProblemCatalog.NameCollision, asker.Spot, holder.Words, asker.Words, wanted, given, overlay);
        }
    }

    private CSharpIdentifier Take(string name, NameHolder owner)
    {
        _owners[name] = owner;
        _hasAccessorNames |= HasProperties && IsAccessor(name);
        return CSharpIdentifier.Create(name);
    }

    private string Free(string wanted, string spelling, string owner, string ending)
    {
        if (IsFree(wanted + ending))
        {
            return wanted + ending;
        }

        if (IsSpellingBetter(wanted + ending, spelling) && IsFree(spelling + ending))
        {
            return spelling + ending;
        }

        var given = wanted + suffix + ending;
        for (var text = owner; !IsFree(given); text += "'")
        {
            given = wanted + "_" + StableHash.Of(text) + ending;
        }

        return given;
    }

    // A word of our own is met with the suffix at once: the document's spelling would differ from it by an accident.
    private bool IsSpellingBetter(string taken, string spelling) => Holder(taken) is { IsReserved: false }
        && _own?.Contains(taken) != true
        && CSharpIdentifier.TryCreate(spelling) is not null
        && !(HasTypes && spelling.All(character => character is >= 'a' and <= 'z'));

    private bool IsFree(string name) => Taken(name) is null;

    /// <summary>Who stands in the way of a name; null when it is free.</summary>
    private NameHolder? Taken(string name) => Holder(name) ?? (HasProperties ? AccessorsHolder(name) : null);

    private NameHolder? Holder(string name) => _owners.TryGetValue(name, out var owner) ? owner
        : name == Class?.Text || reserved.Contains(name) ? NameHolder.Reserved
        : Outer?.Holder(name);

    private NameHolder? AccessorsHolder(string name)
    {
        if (IsAccessor(name) && Holder(name.Substring("get_".Length)) is { } property)
        {
            return property;
        }

        return _hasAccessorNames || IsAccessor(Class?.Text ?? string.Empty) ? Holder("get_" + name) ?? Holder("set_" + name) : null;
    }

    private static bool IsAccessor(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal);
}
