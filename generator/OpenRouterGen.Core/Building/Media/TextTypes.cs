using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>What a body of text is: a number or a truth where its schema says so, else the text itself.</summary>
internal static class TextTypes
{
    private static readonly TypeRef s_text = new ScalarRef(ScalarKind.String);

    public static TypeRef Of(BuildContext context, TypeBuilder types, SpecMapping content)
    {
        var hint = context.Names.Hint("Text", "text");
        if (content.Entries.Count != 1
            || MediaTypes.Essence(content.Entries[0].Key) != "text/plain"
            || (content.Entries[0].Value as SpecMapping)?["schema"] is not { } schema
            || context.Lookup.Find(schema, hint)?.View is not { Types.Count: 1, Enum: null } view
            || view.Types[0] is not ("integer" or "number" or "boolean"))
        {
            return s_text;
        }

        return types.Build(schema, hint).Type is ScalarRef { Kind: not (ScalarKind.String or ScalarKind.Json) } scalar
            ? scalar with { Nullable = false }
            : s_text;
    }
}
