using System.Globalization;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// What a record has because it extends another one, or others extend it: how it is made, and how a reader finds the one that an object is. Each record has a
/// table of all its members, those of the other one too, by which it reads and writes itself. Writers and checks are those of the value itself, whatever type
/// it is held as: each record implements their interfaces anew.
/// </summary>
internal sealed class InheritanceEmitter(EmissionContext context)
{
    private static readonly Code s_tags = Code.Of($"s_tags");
    private static readonly Code s_init = Code.Of($"init");

    /// <summary>The words before the name of a record: it is sealed unless others extend it.</summary>
    public static Code Declaration(RecordModel record) =>
        record.Inheritance is { Cases.Count: > 0 } ? Code.Of($"partial record") : Code.Of($"sealed partial record");

    /// <summary>The words before <c>bool PrintMembers</c>, which C# demands.</summary>
    public static Code PrintMembers(RecordModel? record) => record?.Inheritance switch
    {
        null => Code.Of($"private"),
        { Base: null } => Code.Of($"protected virtual"),
        _ => Code.Of($"protected override"),
    };

    /// <summary>Whether the record has the members of another one.</summary>
    public static bool Extends(RecordModel record) => record.Inheritance?.Base is not null;

    /// <summary>Who may set a member beside the record itself: a tag is set by the record, so that none is wrong.</summary>
    public static Code Initializer(RecordModel? record, PropertyModel property) =>
        IsTag(record, property) ? Code.Of($"private protected init") : s_init;

    /// <summary>Whether C# demands the member of whoever makes the record.</summary>
    public static bool IsDemanded(RecordModel? record, PropertyModel property) => property.Required && !IsTag(record, property);

    /// <summary>The record that this one extends; null when there is none.</summary>
    public RecordModel? Base(RecordModel record) => record.Inheritance?.Base is { } name ? context.Record(name) : null;

    /// <summary>How a record with a tag is made: with its own, or with one that no other record has.</summary>
    public void Constructors(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        if (record.Inheritance is not { } place)
        {
            return;
        }

        var tag = members.First(member => IsTag(record, member.Property));
        if (place.Tags.FirstOrDefault() is { } own)
        {
            writer.Doc(new XmlDoc().Summary($"Makes one whose `{place.TagName}` is `{own}`."));
            writer.Line($"public {record.Name}() => {tag.Access} = {Value(tag, own)};");
        }
        else if (tag.Required)
        {
            // For the reader, and for the records that extend this one: they set it.
            writer.Line($"private protected {record.Name}() => {tag.Access} = default!;");
        }
        else
        {
            writer.Doc(new XmlDoc().Summary($"Makes one without a `{place.TagName}`."));
            writer.Line($"public {record.Name}() => {tag.Access} = null;");
        }

        writer.Line();
        WithTag(writer, record, place, tag);
    }

    /// <summary>Whether the record has a constructor that takes its tag.</summary>
    public static bool TakesTag(RecordModel record, InheritanceModel place) =>
        !(place.Tags.Count == 1 && Extends(record)) && !(place.TagKind == JsonKind.Boolean && TagsOfConstructor(record, place).Count > 1);

    /// <summary>Whether the member is the tag, which the record itself sets.</summary>
    public static bool IsTag(RecordModel? record, PropertyModel property) => record?.Inheritance?.TagName == property.WireName;

    /// <summary>Reads an object as the record that its tag says.</summary>
    public void ReadMethod(CodeWriter writer, InheritanceModel place, Code type)
    {
        using (writer.Open($"static {type} {RuntimeNames.JsonReadable}<{type}>.Read(ref {RuntimeNames.Reader} reader)"))
        using (writer.Open($"switch ({LookAhead(place)})"))
        {
            foreach (var item in place.Cases.Where(item => item.Tags.Count > 0))
            {
                writer.Line($"case {Texts(item.Tags)}: return {ReadAs(item.Name)};");
            }

            if (place is { Default: not null, Tags.Count: > 0 })
            {
                writer.Line($"case {Texts(place.Tags)}: return new(ref reader);");
            }

            writer.Line($"default: return {(place.Default is { } other ? ReadAs(other) : Code.Of($"new(ref reader)"))};");
        }
    }

    /// <summary>The tags by which the reader knows records: looking ahead allocates nothing for them.</summary>
    public static void Fields(CodeWriter writer, RecordModel record)
    {
        if (record.Inheritance is { TagKind: JsonKind.String, Cases.Count: > 0 } place && record.Json.HasFlag(JsonDirections.Read))
        {
            writer.Line();
            writer.Line($"private static string[]? {s_tags};");
        }
    }

    /// <summary>Whether some object is read as the record itself.</summary>
    public static bool IsRead(RecordModel record) => record.Inheritance is not { Default: not null, Tags.Count: 0 };

    /// <summary>What the reader begins with: a record has its own tag, not that of the one that it extends, where an object is without.</summary>
    public static Code Beginning(RecordModel record) => Extends(record) ? Code.Of($" : this()") : Code.Empty;

    /// <summary>What a tag is that does not fit, or is null: the record's own, which it has from the beginning.</summary>
    public static Code OrOwn(RecordModel record, RecordMember member) =>
        Extends(record) && !member.Required && IsTag(record, member.Property) ? Code.Of($" ?? {member.Access}") : Code.Empty;

    private Code ReadAs(CSharpIdentifier record) => context.Reader.Plain(new NamedRef(record, NamedKind.Record));

    private void WithTag(CodeWriter writer, RecordModel record, InheritanceModel place, RecordMember tag)
    {
        if (!TakesTag(record, place))
        {
            return;
        }

        var taken = TagsOfConstructor(record, place);
        var isListed = Extends(record) && place.Tags.Count > 0;
        writer.Doc(new XmlDoc()
            .Summary(isListed ? $"Makes one with one of the values of `{place.TagName}` that it may have." : "Makes one of a kind that has no type of its own.")
            .Parameter(tag.Local, isListed ? null : $"Its `{place.TagName}`; a kind with a type of its own is made by that.")
            .Exception(RuntimeNames.ArgumentException, "The value stands for another type."));
        using (writer.Open($"public {record.Name}({context.Types.Plain(tag.Type)} {tag.Local})"))
        {
            writer.Line($"if ({Refused(tag, taken, isListed)})");
            writer.Line($"    throw new {RuntimeNames.ArgumentException}(\"The value stands for another type.\", nameof({tag.Local}));");
            writer.Line($"{tag.Access} = {tag.Local};");
        }

        writer.Line();
    }

    private Code Refused(RecordMember tag, EquatableList<string> values, bool isListed)
    {
        var list = Code.Join(" or ", values.Select(value => Code.Of($"{Constant(tag, value)}")));
        if (tag.IsEnum)
        {
            return isListed ? Code.Of($"{tag.Local}.Value is not ({list})") : Code.Of($"!{tag.Local}.IsSet || {tag.Local}.Value is {list}");
        }

        return isListed ? Code.Of($"{tag.Local} is not ({list})")
            : TypeText.IsString(tag.Type) ? Code.Of($"{tag.Local} is null or {list}")
            : Code.Of($"{tag.Local} is {list}");
    }

    private Code Value(RecordMember tag, string value) =>
        tag.IsEnum ? Code.Of($"new {context.Types.Plain(tag.Type)}({Constant(tag, value)})") : Code.Of($"{Constant(tag, value)}");

    private static Literal Constant(RecordMember tag, string value) => tag.Type switch
    {
        ScalarRef { Kind: ScalarKind.Boolean } => Literal.Boolean(value == "true"),
        ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 } => Literal.Int64(long.Parse(value, CultureInfo.InvariantCulture)),
        _ => Literal.String(value),
    };

    private static Code LookAhead(InheritanceModel place) => place.TagKind switch
    {
        JsonKind.Number => Code.Of($"{RuntimeNames.JsonCase}.NumberTag(ref reader, {Literal.Utf8(place.TagName)})"),
        JsonKind.Boolean => Code.Of($"{RuntimeNames.JsonCase}.BooleanTag(ref reader, {Literal.Utf8(place.TagName)})"),
        _ => Code.Of($"{RuntimeNames.JsonCase}.Tag(ref reader, {Literal.Utf8(place.TagName)}, {s_tags} ??= {Tags(place)})"),
    };

    // Made at the first use, as those of a union are.
    private static Literal Tags(InheritanceModel place) => Literal.Strings(place.Cases.SelectMany(item => item.Tags).Concat(place.Tags));

    private static Code Texts(EquatableList<string> values) => Code.Join(" or ", values.Select(Literal.String));

    // The tags that it takes, or those that it leaves to others.
    private static EquatableList<string> TagsOfConstructor(RecordModel record, InheritanceModel place) =>
        Extends(record) && place.Tags.Count > 0 ? place.Tags : place.Cases.SelectMany(item => item.Tags).ToEquatableList();
}
