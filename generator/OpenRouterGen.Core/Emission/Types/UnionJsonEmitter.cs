using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The reader and the writer of a union. The reader asks each case's test in order and takes the first that fits.</summary>
internal sealed class UnionJsonEmitter(EmissionContext context)
{
    private static readonly JsonKind[] s_kinds = [JsonKind.Object, JsonKind.Array, JsonKind.String, JsonKind.Number, JsonKind.Boolean];

    private static readonly Code s_reader = Code.Of($"reader");
    private static readonly Code s_tags = Code.Of($"s_tags");

    public void Emit(CodeWriter writer, UnionModel union, Code type)
    {
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
        if (KnownTags(union).Count > 0 && union.Json.HasFlag(JsonDirections.Read))
        {
            writer.Line($"private static string[]? {s_tags};");
        }
    }

    private void Read(CodeWriter writer, UnionModel union, Code type)
    {
        using (writer.Open($"static {type} {RuntimeNames.JsonReadable}<{type}>.Read(ref {RuntimeNames.Reader} reader)"))
        {
            // One look ahead serves all tags of a kind.
            var tags = new List<Code>();
            foreach (var kind in s_kinds)
            {
                if (union.TagName is not null && union.Cases.Any(unionCase => HasTag(unionCase.Test, kind)))
                {
                    writer.Line($"var {Local(kind)} = {Tag(union, kind)};");
                    tags.Add(Local(kind));
                }
            }

            foreach (var unionCase in union.Cases.Where(unionCase => unionCase.Test is not NeverTest))
            {
                var read = context.Reader.Plain(unionCase.Type with { Nullable = false });
                writer.Line($"if ({Test(unionCase.Test, s_reader)}) return new({read});");
            }

            var tag = tags.Count == 0 ? Code.Of($"null") : Code.Join(" ?? ", tags);
            writer.Line($"return new({RuntimeNames.JsonRead}.Unknown(ref reader, {tag}));");
        }
    }

    private static Code Test(CaseTest test, Code reader) => test switch
    {
        TagTest { OrOther: true } => Is(reader, JsonKind.Object),
        TagTest { OrAbsent: true } tags =>
            Code.Of($"{Local(tags.Kind)} is {Alternatives(tags.Values)} || ({Local(tags.Kind)} is null && {Is(reader, JsonKind.Object)})"),
        TagTest tags => Code.Of($"{Local(tags.Kind)} is {Alternatives(tags.Values)}"),
        MemberValueTest member => Code.Of($"{TagOf(member.Kind)}(ref {reader}, {Literal.Utf8(member.Name)}) is {Alternatives(member.Values)}"),
        BothTest both => Code.Of($"({Test(both.First, reader)}) && ({Test(both.Second, reader)})"),
        AnyMemberTest any => Code.Join(" || ", any.Names.Select(name => Has(reader, name))),
        AnyTagTest any => Code.Of($"{Local(any.Kind)} is not null"),
        KindTest kind => Is(reader, kind.Kind),
        MembersTest members => Code.Join(" && ", members.Names.Select(name => Has(reader, name))) is { IsEmpty: false } all ? all : Is(reader, JsonKind.Object),
        ElementTest element => Code.Of($"{RuntimeNames.JsonCase}.FirstItem(ref {reader}, {ElementLambda(element.Element)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static Code Has(Code reader, string name) => Code.Of($"{RuntimeNames.JsonRead}.Has(ref {reader}, {Literal.Utf8(name)})");

    private static Code Is(Code reader, JsonKind kind) => Code.Of($"{RuntimeNames.JsonRead}.Kind(ref {reader}) is {Kind(kind)}");

    // Lists are known by the kind of their first element.
    private static Code ElementLambda(CaseTest test) => Code.Of($"static (ref {RuntimeNames.Reader} r) => {Test(test, Code.Of($"r"))}");

    // The texts that are known are shared: looking ahead allocates nothing for them. They are made at the first use, as those of an open enum are.
    private static Code Tag(UnionModel union, JsonKind kind) => kind == JsonKind.String && KnownTags(union) is { Count: > 0 } tags
        ? Code.Of($"{RuntimeNames.JsonCase}.Tag(ref {s_reader}, {Literal.Utf8(union.TagName!)}, {s_tags} ??= {Literal.Strings(tags)})")
        : Code.Of($"{TagOf(kind)}(ref {s_reader}, {Literal.Utf8(union.TagName!)})");

    private static Code TagOf(JsonKind kind) => kind switch
    {
        JsonKind.Number => Code.Of($"{RuntimeNames.JsonCase}.NumberTag"),
        JsonKind.Boolean => Code.Of($"{RuntimeNames.JsonCase}.BooleanTag"),
        _ => Code.Of($"{RuntimeNames.JsonRead}.Tag"),
    };

    private static Code Local(JsonKind kind) => kind switch
    {
        JsonKind.Number => Code.Of($"number"),
        JsonKind.Boolean => Code.Of($"flag"),
        _ => Code.Of($"tag"),
    };

    private void Write(CodeWriter writer, UnionModel union)
    {
        var head = Code.Of($"void {RuntimeNames.JsonWritable}.Write({RuntimeNames.Writer} writer)");

        // Every emitted type writes itself.
        var other = Code.Of($"{RuntimeNames.JsonWrite}.Case(writer, Value);");
        var cases = union.Cases.Where(unionCase => unionCase.Type is not NamedRef).ToList();
        if (cases.Count == 0)
        {
            writer.Line($"{head} => {other}");
            return;
        }

        using (writer.Open(head))
        using (writer.Open($"switch (Value)"))
        {
            foreach (var unionCase in cases)
            {
                var statement = JsonWriteText.Value(unionCase.Type with { Nullable = false }, Code.Of($"value"));
                writer.Line($"case {context.Types.Plain(unionCase.Type)} value: {statement} break;");
            }

            writer.Line($"default: {other} break;");
        }
    }

    private static bool HasTag(CaseTest test, JsonKind kind) => test switch
    {
        TagTest tags => tags.Kind == kind,
        AnyTagTest any => any.Kind == kind,
        BothTest both => HasTag(both.First, kind) || HasTag(both.Second, kind),
        _ => false,
    };

    private static List<string> KnownTags(UnionModel union) =>
        union.TagName is null ? [] : union.Cases.SelectMany(unionCase => TagsOf(unionCase.Test)).Distinct(StringComparer.Ordinal).ToList();

    private static IEnumerable<string> TagsOf(CaseTest test) => test switch
    {
        TagTest { Kind: JsonKind.String } tags => tags.Values,
        BothTest both => TagsOf(both.First).Concat(TagsOf(both.Second)),
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
