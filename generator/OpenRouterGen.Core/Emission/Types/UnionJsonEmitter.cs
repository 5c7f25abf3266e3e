using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The reader and the writer of a union. The reader asks each case's test in order and takes the first that fits.</summary>
internal sealed class UnionJsonEmitter(EmissionContext context)
{
    private static readonly Code s_reader = Code.Of($"reader");
    private static readonly Code s_tags = Code.Of($"s_tags");

    public void Emit(CodeWriter writer, UnionModel union, Code type)
    {
        if (union.Json == JsonDirections.Both)
        {
            EmissionContext.ReadForwarder(writer, type);
            writer.Line();
        }

        if (union.Json.HasFlag(JsonDirections.Read))
        {
            Read(writer, union, type);
        }

        if (union.Json == JsonDirections.Both)
        {
            writer.Line();
        }

        if (union.Json.HasFlag(JsonDirections.Write))
        {
            Write(writer, union);
        }
    }

    /// <summary>The texts by which the reader knows cases.</summary>
    public static void Fields(CodeWriter writer, UnionModel union)
    {
        if (KnownTags(union) is { Count: > 0 } tags && union.Json.HasFlag(JsonDirections.Read))
        {
            writer.Line();
            writer.Line($"private static readonly string[] {s_tags} = {Literal.Strings(tags)};");
        }
    }

    private void Read(CodeWriter writer, UnionModel union, Code type)
    {
        using (writer.Open($"internal static {type} Read(ref {RuntimeNames.Reader} reader)"))
        {
            // One look ahead serves all tags.
            var tag = union.TagName is { } name ? Code.Of($"tag") : Code.Of($"null");
            if (union.TagName is not null)
            {
                writer.Line($"var tag = {Tag(union, s_reader)};");
            }

            foreach (var unionCase in union.Cases.Where(unionCase => unionCase.Test is not NeverTest))
            {
                var read = context.Reader.Read(unionCase.Type with { Nullable = false }, s_reader);
                writer.Line($"if ({Test(union, unionCase.Test, tag, s_reader)}) return new({read});");
            }

            writer.Line($"return new({RuntimeNames.JsonRead}.Unknown(ref reader, {tag}));");
        }
    }

    private static Code Test(UnionModel union, CaseTest test, Code tag, Code reader) => test switch
    {
        TagTest { OrAbsent: true } tags =>
            Code.Of($"{tag} is {Alternatives(tags.Values)} || ({tag} is null && {RuntimeNames.JsonRead}.Kind(ref {reader}) is {Kind(JsonKind.Object)})"),
        TagTest tags => Code.Of($"{tag} is {Alternatives(tags.Values)}"),
        MemberValueTest member => Code.Of($"{RuntimeNames.JsonRead}.Tag(ref {reader}, {Literal.Utf8(member.Name)}) is {Alternatives(member.Values)}"),
        BothTest both => Code.Of($"({Test(union, both.First, tag, reader)}) && ({Test(union, both.Second, tag, reader)})"),
        AnyMemberTest any => Code.Join(" || ", any.Names.Select(name => Has(reader, name))),
        AnyTagTest => Code.Of($"{tag} is not null"),
        KindTest kind => Is(reader, kind.Kind),
        MembersTest members => Code.Join(" && ", members.Names.Select(name => Has(reader, name))) is { IsEmpty: false } all ? all : Is(reader, JsonKind.Object),
        ElementTest element => Code.Of($"{RuntimeNames.JsonCase}.FirstItem(ref {reader}, {ElementLambda(union, element.Element)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static Code Has(Code reader, string name) => Code.Of($"{RuntimeNames.JsonRead}.Has(ref {reader}, {Literal.Utf8(name)})");

    private static Code Is(Code reader, JsonKind kind) => Code.Of($"{RuntimeNames.JsonRead}.Kind(ref {reader}) is {Kind(kind)}");

    private static Code ElementLambda(UnionModel union, CaseTest test)
    {
        var item = Code.Of($"r");
        var tag = union.TagName is null ? Code.Of($"null") : Tag(union, item);
        return Code.Of($"static (ref {RuntimeNames.Reader} r) => {Test(union, test, tag, item)}");
    }

    // The texts that are known are shared: looking ahead allocates nothing for them.
    private static Code Tag(UnionModel union, Code reader) => KnownTags(union).Count > 0
        ? Code.Of($"{RuntimeNames.JsonCase}.Tag(ref {reader}, {Literal.Utf8(union.TagName!)}, {s_tags})")
        : Code.Of($"{RuntimeNames.JsonRead}.Tag(ref {reader}, {Literal.Utf8(union.TagName!)})");

    private void Write(CodeWriter writer, UnionModel union)
    {
        using (writer.Open($"void {RuntimeNames.JsonWritable}.Write({RuntimeNames.Writer} writer)"))
        using (writer.Open($"switch (Value)"))
        {
            // Every emitted type writes itself.
            if (union.Cases.Any(unionCase => unionCase.Type is NamedRef))
            {
                writer.Line($"case {RuntimeNames.JsonWritable} value: value.Write(writer); break;");
            }

            foreach (var unionCase in union.Cases.Where(unionCase => unionCase.Type is not NamedRef))
            {
                var statement = JsonWriteText.Value(unionCase.Type with { Nullable = false }, Code.Of($"value"));
                writer.Line($"case {context.Types.Plain(unionCase.Type)} value: {statement} break;");
            }

            writer.Line($"case {RuntimeNames.UnknownCase} value: value.Json.WriteTo(writer); break;");
        }
    }

    private static List<string> KnownTags(UnionModel union) =>
        union.TagName is null ? [] : union.Cases.SelectMany(unionCase => TagsOf(unionCase.Test)).Distinct(StringComparer.Ordinal).ToList();

    private static IEnumerable<string> TagsOf(CaseTest test) => test switch
    {
        TagTest tags => tags.Values,
        BothTest both => TagsOf(both.First).Concat(TagsOf(both.Second)),
        ElementTest element => TagsOf(element.Element),
        _ => [],
    };

    private static Code Alternatives(IEnumerable<string> values) => Code.Join(" or ", values.Select(Text));

    private static Code Text(string value) => Code.Of($"{Literal.String(value)}");

    private static Code Kind(JsonKind kind) => kind switch
    {
        JsonKind.Object => Code.Of($"{RuntimeNames.JsonValueKind}.Object"),
        JsonKind.Array => Code.Of($"{RuntimeNames.JsonValueKind}.Array"),
        JsonKind.String => Code.Of($"{RuntimeNames.JsonValueKind}.String"),
        JsonKind.Number => Code.Of($"{RuntimeNames.JsonValueKind}.Number"),
        JsonKind.Boolean => Code.Of($"{RuntimeNames.JsonValueKind}.True or {RuntimeNames.JsonValueKind}.False"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
