using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>
/// Follows <c>$ref</c>. References lead to places of the same document, or of other files that the project gives to the compiler;
/// nothing is ever fetched.
/// </summary>
internal sealed class References(SpecDocument document, IReadOnlyList<SpecDocument> parts, ProblemSink problems)
{
    private const string SchemaPrefix = "#/components/schemas/";

    // What has a meaning of its own in a pointer: escapes, and another step.
    private static readonly char[] s_marks = ['/', '~', '%'];

    // What an address has, and the name of a schema does not.
    private static readonly char[] s_address = ['/', ':', '#'];

    private readonly EmbeddedSchemas _embedded = new([document, .. parts]);
    private Dictionary<SpecNode, string>? _componentNames;

    // A document refers to the same places over and over.
    private readonly Dictionary<string, SpecNode> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _schemaNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _referred = new(StringComparer.Ordinal);

    // Where references end that lead to other references.
    private readonly Dictionary<SpecNode, SpecNode> _ends = [];

    /// <summary>How often a reference did not lead anywhere: what is built meanwhile lacks something.</summary>
    public int Missed { get; private set; }

    /// <summary>Counts a reference that was followed before and did not lead anywhere.</summary>
    public void MissAgain() => Missed++;

    /// <summary>The name of the component schema that a node refers to; null when it is no such reference.</summary>
    public string? SchemaName(SpecNode node)
    {
        if (node is not SpecMapping mapping || mapping.Find("$ref")?.Value is not SpecScalar { Text: var reference } scalar)
        {
            return null;
        }

        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return ComponentAt(scalar);
        }

        if (!reference.StartsWith(SchemaPrefix, StringComparison.Ordinal) || Part(scalar.Spot.File) is not null)
        {
            return null;
        }

        if (!_schemaNames.TryGetValue(reference, out var name))
        {
            name = NameWithin(reference);
            _schemaNames[reference] = name;
        }

        return name;
    }

    /// <summary>The node itself, or what its references lead to. A reference that leads nowhere is reported once and gives null.</summary>
    public SpecMapping? Resolve(SpecNode? node) => Follow(node) as SpecMapping;

    /// <summary>The same where the target may be a list as well.</summary>
    public SpecNode? Follow(SpecNode? node)
    {
        var current = node;
        HashSet<SpecNode>? passed = null;
        while (current is SpecMapping mapping && mapping.Find("$ref") is { Value: SpecScalar reference })
        {
            if (reference.Kind != SpecScalarKind.String)
            {
                ReportNoText(reference);
                return null;
            }

            if (_ends.TryGetValue(mapping, out var end))
            {
                current = end;
                break;
            }

            current = Find(reference);
            if (current is null)
            {
                return null;
            }

            // Nearly every reference leads to its target at once, and needs no set.
            passed ??= ReferenceEquals(mapping, node) ? null : [node!, mapping];
            if (passed is null ? ReferenceEquals(current, node) : !passed.Add(current))
            {
                problems.Report(ProblemCatalog.ReferenceCycle, current.Spot, reference.Text);
                return null;
            }
        }

        if (passed is not null)
        {
            // However many references follow each other, each is followed once.
            foreach (var reference in passed)
            {
                _ends[reference] = current!;
            }
        }

        return current;
    }

    // `$ref: #/components/...` is how one is lost most often: what stands behind the blank is a comment.
    private void ReportNoText(SpecScalar reference)
    {
        Missed++;
        var advice = reference.Kind == SpecScalarKind.Null ? ": in YAML '#' begins a comment behind a blank, so the reference stands in quotes" : string.Empty;
        problems.Report(ProblemCatalog.WrongShape, reference.Spot, "'$ref'", "a text", reference.Described + advice);
    }

    /// <summary>The node itself and what its references lead to, one after the other. Nothing is reported.</summary>
    public IEnumerable<SpecNode> Way(SpecNode node)
    {
        HashSet<SpecNode>? passed = null;
        for (var current = node; current is not null;)
        {
            yield return current;
            if (Reference(current) is not { } reference || !(passed ??= []).Add(current))
            {
                yield break;
            }

            current = Locate(reference, out _);
        }
    }

    /// <summary>The last node of that way: what is no reference, or one that leads nowhere or back.</summary>
    public SpecNode End(SpecNode node)
    {
        var current = node;
        HashSet<SpecNode>? passed = null;

        // Nearly every way is one step, and needs no set.
        for (var steps = 0; Reference(current) is { } reference && (steps == 0 || (passed ??= [node]).Add(current)); steps++)
        {
            if (Locate(reference, out _) is not { } next)
            {
                break;
            }

            current = next;
        }

        return current;
    }

    /// <summary>
    /// What a path item leads to, with what stands beside its reference (OpenAPI 3.1, section 4.8.9.1): that wins, for it is nearer.
    /// </summary>
    public SpecMapping? ResolveJoined(SpecNode? node)
    {
        if (node is not SpecMapping { Entries.Count: > 1 } own || own.Find("$ref") is null || Resolve(node) is not { } target)
        {
            return Resolve(node);
        }

        var joined = new SpecMapping(own.Spot);
        foreach (var entry in target.Entries.Concat(own.Entries.Where(entry => entry.Key != "$ref")))
        {
            joined.Set(entry);
        }

        return joined;
    }

    /// <summary>The media types of a body, an answer or a parameter by their names, references in them followed; null when it has none.</summary>
    public SpecMapping? Content(SpecMapping? owner)
    {
        if (Resolve(owner?["content"]) is not { Entries.Count: > 0 } content)
        {
            return null;
        }

        if (!content.Entries.Any(entry => entry.Value is SpecMapping media && media.Find("$ref") is not null))
        {
            return content;
        }

        var resolved = new SpecMapping(content.Spot);
        foreach (var entry in content.Entries)
        {
            resolved.Set(Resolve(entry.Value) is { } media ? entry with { Value = media } : entry);
        }

        return resolved;
    }

    /// <summary>The same for what nothing needs: a reference that leads nowhere is reported, and leaves out nothing else.</summary>
    public SpecMapping? ResolveUnneeded(SpecNode? node)
    {
        var before = Missed;
        var target = Resolve(node);
        Missed = before;
        return target;
    }

    /// <summary>Reports the value of a discriminator's mapping that is neither the name of a schema nor a reference to something.</summary>
    public void CheckMapping(SpecScalar target)
    {
        // No type needs it: the value that it stands for is an unknown case.
        var before = Missed;
        if (target.Text.IndexOf('/') >= 0 || target.Text.IndexOf('#') >= 0)
        {
            Find(target);
        }
        else
        {
            Find(new SpecScalar(target.Spot, SpecPointer.Of("components", "schemas", target.Text).ToString(), SpecScalarKind.String));
        }

        Missed = before;
    }

    /// <summary>Whether a discriminator means a component: by its name, or by a reference to it.</summary>
    public bool LeadsTo(SpecNode target, string component) =>
        target is SpecScalar { Kind: SpecScalarKind.String } scalar && (scalar.Text == component || Referred(scalar) == component);

    /// <summary>The component that a discriminator means; null when the document has none such.</summary>
    public string? Component(SpecNode target) => target is not SpecScalar { Kind: SpecScalarKind.String } scalar ? null
        : Components?[scalar.Text] is not null ? scalar.Text
        : Referred(scalar) is { } name && Components?[name] is not null ? name
        : null;

    /// <summary>Reports a schema that is a part of itself.</summary>
    public void ReportCycle(SpecNode node, string reference) => problems.Report(ProblemCatalog.ReferenceCycle, node.Spot, reference);

    /// <summary>The name in a reference to a component schema; null when it leads further.</summary>
    private static string? NameWithin(string reference)
    {
        if (reference.IndexOfAny(s_marks, SchemaPrefix.Length) < 0)
        {
            return reference.Substring(SchemaPrefix.Length);
        }

        var segments = SpecPointer.Parse(reference)?.Segments;
        return segments is { Count: 3 } ? segments[2] : null;
    }

    private SpecNode? Find(SpecScalar reference)
    {
        if (Locate(reference, out var advice) is { } found)
        {
            return found;
        }

        Missed++;
        problems.Report(ProblemCatalog.ReferenceNotFound, reference.Spot, reference.Text, advice);
        return null;
    }

    private static SpecScalar? Reference(SpecNode node) =>
        node is SpecMapping mapping && mapping.Find("$ref") is { Value: SpecScalar { Kind: SpecScalarKind.String } reference } ? reference : null;

    private SpecMapping? Components => (document.Root as SpecMapping)?.Mapping("components")?.Mapping("schemas");

    /// <summary>The component that a reference of a discriminator names, whether or not it is there; null when it is no reference to one.</summary>
    private string? Referred(SpecScalar target)
    {
        // A mapping is asked for each case of its union.
        if (!_referred.TryGetValue(target.Text, out var name))
        {
            if (SpecPointer.Parse(target.Text) is not { } pointer)
            {
                return target.Text.IndexOfAny(s_address) >= 0 ? ComponentAt(target) : null;
            }

            name = pointer.Segments.Count == 3 ? pointer.Segments[2] : null;
            _referred[target.Text] = name;
        }

        return name;
    }

    /// <summary>The component schema that a reference leads to which is no pointer within the document; null when it leads to none.</summary>
    private string? ComponentAt(SpecScalar reference)
    {
        _componentNames ??= (Components?.Entries ?? [])
            .GroupBy(entry => entry.Value)
            .ToDictionary(group => group.Key, group => group.First().Key);
        return Locate(reference, out _) is { } target && _componentNames.TryGetValue(target, out var name) ? name : null;
    }

    private SpecNode? Locate(SpecScalar reference, out string advice)
    {
        advice = string.Empty;
        if (parts.Count > 0)
        {
            return Search(reference, out advice, out _);
        }

        if (!_found.TryGetValue(reference.Text, out var found) && (found = Search(reference, out advice, out var isEmbedded)) is not null && !isEmbedded)
        {
            _found[reference.Text] = found;
        }

        return found;
    }

    /// <param name="reference">The reference.</param>
    /// <param name="advice">What a message adds when there is no target.</param>
    /// <param name="isEmbedded">Whether the target depends on where the reference stands.</param>
    private SpecNode? Search(SpecScalar reference, out string advice, out bool isEmbedded)
    {
        // A reference within another file is about that file; one that an overlay brought is about the document.
        var home = Part(reference.Spot.File) ?? document;
        var cut = reference.Text.IndexOf('#');
        var path = cut < 0 ? reference.Text : reference.Text.Substring(0, cut);
        var file = path.Length == 0 || IsSelf(home, path) ? home : Given(SpecPath.Combine(home.File, path));
        var pointer = cut < 0 ? "#" : reference.Text.Substring(cut);
        advice = string.Empty;
        isEmbedded = false;
        var isItself = file == document && pointer == "#";
        if (file is not null && !isItself && SpecPointer.Parse(pointer)?.Resolve(file.Root) is { } target)
        {
            return target;
        }

        if (_embedded.Find(reference, out advice) is { } embedded)
        {
            isEmbedded = true;
            return embedded;
        }

        if (advice.Length == 0)
        {
            advice = file is null ? ": give the file to the compiler with OpenRouterGenReferences; nothing is fetched"
                : path.Length == 0 ? Suggestion(pointer, file)
                : string.Empty;
        }

        return null;
    }

    // OpenAPI 3.2: the address by which a document calls itself.
    private static bool IsSelf(SpecDocument home, string path) => home.Root is SpecMapping root && root.Text("$self") == path;

    private SpecDocument? Part(string file) => parts.Count == 0 ? null : parts.FirstOrDefault(part => part.File == file);

    private SpecDocument? Given(string path) =>
        SpecPath.Same(document.File, path) ? document : parts.FirstOrDefault(part => SpecPath.Same(part.File, path));

    private static string Suggestion(string reference, SpecDocument file)
    {
        var cut = reference.LastIndexOf('/');
        if (cut < 0 || SpecPointer.Parse(reference.Substring(0, cut))?.Resolve(file.Root) is not SpecMapping siblings)
        {
            return string.Empty;
        }

        return NearestName.Question(reference.Substring(cut + 1), siblings.Entries.Select(entry => entry.Key), reference.Substring(0, cut + 1));
    }
}
