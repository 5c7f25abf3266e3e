using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Finds the files among the fields of forms, and reports those that cannot be sent as files.</summary>
internal sealed class FormFiles(BuildContext context)
{
    private static readonly ContentRef s_file = new(ContentKind.File);

    /// <summary>A file or a list of files; null when the field is no file.</summary>
    public BuiltSchema? Of(SpecNode node, NameHint home)
    {
        if (context.Lookup.Find(node, home)?.View is not { } view)
        {
            return null;
        }

        if ((view.Cases.Count == 0 ? OfOne(view, home) : OfCases(view, home)) is { } found)
        {
            return found.OrNull(view.Nullable);
        }

        ReportWithin(view, home);
        return null;
    }

    private BuiltSchema? OfOne(SchemaView view, NameHint home)
    {
        if (IsFile(view))
        {
            return new BuiltSchema(s_file, view);
        }

        if (view.Items is not { } items || context.Lookup.Find(items, home.Item())?.View is not { } item)
        {
            return null;
        }

        var isFile = item.Cases.Count == 0 ? IsFile(item) : OfCases(item, home.Item())?.Type is ContentRef;
        return isFile ? new BuiltSchema(new ListRef(s_file), view) : null;
    }

    /// <summary>A file or several of them are a list: one file is sent as a list of one is.</summary>
    private BuiltSchema? OfCases(SchemaView view, NameHint home)
    {
        var cases = view.Cases.Select(node => context.Lookup.Find(node, home)?.View is { } item ? OfOne(item, home) : null).ToList();
        if (cases.All(item => item is not null))
        {
            return cases.FirstOrDefault(item => item!.Type is ListRef) ?? cases[0];
        }

        if (cases.FindIndex(item => item is not null) is >= 0 and var file)
        {
            Report(view.Cases[file], home, "it may be something else as well, and is sent as that");
        }

        return null;
    }

    private void ReportWithin(SchemaView view, NameHint home)
    {
        var members = view.Properties.Select(property => (property.Node, Home: home.Member(property.WireName)));
        foreach (var (node, place) in view.AdditionalProperties is SpecMapping values ? members.Append((values, home.Value())) : members)
        {
            if (context.Lookup.Find(node, place)?.View is { } member && IsFile(member))
            {
                Report(node, place, "an object in a form is sent as JSON, in which it is a text");
            }
        }
    }

    private void Report(SpecNode node, NameHint place, string why) =>
        context.Problems.Report(ProblemCatalog.LeftOut, node.Spot, $"the file at '{place.Pointer}'", why);

    // OpenAPI 3.0 says `format: binary`; 3.1 a media type without an encoding of its bytes as text.
    private static bool IsFile(SchemaView view) => view.Cases.Count == 0 && view.Types.FirstOrDefault() is null or "string"
        && (view.Format == "binary" || (view.Node["contentMediaType"] is not null && view.Node["contentEncoding"] is null));
}
