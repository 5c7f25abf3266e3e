using System.Text;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Surface;

namespace OpenRouterGen.Tool.Comparing;

/// <summary>C# that keeps the old names of what only got another one: aliases of types, and obsolete members beside the new ones.</summary>
internal static class AliasFile
{
    private const string Head = """
        // Old names of the client, so that code goes on to compile. Replace them, then delete this file.
        #nullable enable annotations

        """;

    private const string Indent = "    ";

    /// <summary>The text of the file; null when C# can express none of the names.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="surface">The new client.</param>
    /// <param name="left">The names that C# cannot keep, each with what it is now.</param>
    public static string? Of(IEnumerable<Finding> findings, ClientSurface surface, out IReadOnlyList<string> left)
    {
        var aliases = new SortedSet<string>(StringComparer.Ordinal);
        var members = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var others = new List<string>();
        foreach (var finding in findings.Where(finding => finding is { OldName: not null, NewName: not null }))
        {
            if (finding.Type is { } type && finding.Member is null && !type.Contains('.') && surface.Find(finding.NewName!) is { } renamed)
            {
                aliases.Add($"global using {SurfaceName.Code(finding.OldName!)} = global::{surface.Namespace}.{SurfaceName.Code(renamed.Name)};");
            }
            else if (finding.Type is { } owner && surface.Find(owner) is { } found && Member(surface, found, finding) is { } member)
            {
                if (!members.TryGetValue(owner, out var declared))
                {
                    members[owner] = declared = new SortedSet<string>(StringComparer.Ordinal);
                }

                declared.Add(member);

                // The class of an open enum's texts has no other parts.
                if (surface.Find(owner + ".Values") is not null)
                {
                    others.Add($"'{owner}.Values.{finding.OldName}' is '{owner}.Values.{finding.NewName}' now");
                }
            }
            else
            {
                others.Add($"'{finding.OldName}' is '{finding.NewName}' now");
            }
        }

        left = others;
        return aliases.Count + members.Count == 0 ? null : Text(surface, aliases, members);
    }

    private static string Text(ClientSurface surface, SortedSet<string> aliases, SortedDictionary<string, SortedSet<string>> members)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        text.AppendJoin("\n", aliases).Append('\n', aliases.Count > 0 ? 2 : 1);
        if (members.Count > 0)
        {
            text.Append($"namespace {surface.Namespace};\n");
            foreach (var (name, declared) in members)
            {
                Write(text, surface, name, declared);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ClientSurface surface, string name, SortedSet<string> declared)
    {
        // The types around another one are parts too, of which one says whether they are static.
        var parts = name.Split('.');
        var indent = string.Empty;
        text.Append('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            var kind = surface.Find(string.Join('.', parts[..(i + 1)]))?.Kind ?? SurfaceKind.StaticClass;
            text.Append(indent).Append($"partial {Keyword(kind)} {SurfaceName.Code(parts[i])}\n").Append(indent).Append("{\n");
            indent += Indent;
        }

        text.AppendJoin('\n', declared.SelectMany(member => member.Split('\n')).Select(line => indent + line)).Append('\n');
        for (; indent.Length > 0; indent = indent[Indent.Length..])
        {
            text.Append(indent[Indent.Length..]).Append("}\n");
        }
    }

    private static string? Member(ClientSurface surface, SurfaceType type, Finding finding)
    {
        var (old, @new) = (SurfaceName.Code(finding.OldName!), SurfaceName.Code(finding.NewName!));
        var declaration = surface.Find<PropertyMember>(type, finding.NewName!) is { } property
            ? Property(property, old, @new)
            : surface.Find<ConstantMember>(type, finding.NewName!) is { } constant ? $"public const {constant.Type} {old} = {@new};" : null;
        return declaration is null ? null : $"[global::System.Obsolete(\"It is {@new} now.\")]\n{declaration}";
    }

    private static string Property(PropertyMember property, string old, string @new) => (property.IsStatic, property.Setter) switch
    {
        (true, _) => $"public static {property.Type} {old} => {@new};",
        (_, SetterKind.Init) => $"public {property.Type} {old} {{ get => {@new}; init => {@new} = value; }}",
        _ => $"public {property.Type} {old} => {@new};",
    };

    private static string Keyword(SurfaceKind kind) => kind switch
    {
        SurfaceKind.Record => "record",
        SurfaceKind.OpenEnum => "record struct",
        SurfaceKind.Class or SurfaceKind.StaticClass => "class",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
