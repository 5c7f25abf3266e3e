using System.Text;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The reader and the writer of a record.</summary>
internal sealed class RecordJsonEmitter(EmissionContext context)
{
    private readonly InheritanceEmitter _inheritance = new(context);

    /// <summary>
    /// Whether members without a name in the document are kept as raw JSON. Where the document gives them a type there is no place
    /// for raw JSON beside them: an optional member that does not fit then throws as a required one does, rather than being lost.
    /// </summary>
    public static bool KeepsRaw(RecordModel record) => record.AdditionalProperties is ScalarRef { Kind: ScalarKind.Json };

    /// <summary>Whether an optional member that does not fit is kept beside them.</summary>
    public static bool KeepsMisfits(RecordModel record) => KeepsRaw(record) && !record.IsRequestOnly;

    /// <summary>The type of those members. Raw JSON has a null of its own.</summary>
    public static TypeRef AdditionalType(RecordModel record) =>
        KeepsRaw(record) ? record.AdditionalProperties with { Nullable = false } : record.AdditionalProperties;

    public void Emit(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members, Code type)
    {
        if (record.Json == JsonDirections.Both)
        {
            EmissionContext.ReadForwarder(writer, type);
            writer.Line();
        }

        if (record.Json.HasFlag(JsonDirections.Read))
        {
            Read(writer, record, members, type);
        }

        if (record.Json == JsonDirections.Both)
        {
            writer.Line();
        }

        if (record.Json.HasFlag(JsonDirections.Write))
        {
            Write(writer, record, members);
        }
    }

    private void Read(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members, Code type)
    {
        using (writer.Open($"internal static {InheritanceEmitter.Hiding(record)}{type} Read(ref {RuntimeNames.Reader} reader)"))
        {
            if (record.Inheritance is { Cases.Count: > 0 } place && _inheritance.Dispatch(writer, place))
            {
                return;
            }

            Locals(writer, record, members);
            using (writer.Open(KeepsRaw(record)
                ? Code.Of($"while (members.Next(ref reader, out var name))")
                : Code.Of($"while ({RuntimeNames.JsonRead}.Property(ref reader, out var name))")))
            {
                Cases(writer, record, members);
            }

            writer.Line();
            foreach (var member in members.Where(member => member.Has is not null))
            {
                writer.Line($"if (!{member.Has!}) throw {Missing(member)};");
            }

            using (writer.Open($"return new()", "};"))
            {
                foreach (var member in members)
                {
                    var fallback = member is { Required: true, Has: null } ? Code.Of($" ?? throw {Missing(member)}") : _inheritance.Absent(record, member);
                    writer.Line($"{member.Property.Name} = {member.Local}{fallback},");
                }

                var additional = KeepsRaw(record) ? Code.Of($"members.Additional") : Code.Of($"additional");
                writer.Line($"{record.AdditionalPropertiesName} = {additional},");
            }
        }
    }

    private void Locals(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        foreach (var member in members)
        {
            writer.Line($"{context.Types.OrNull(member.Type)} {member.Local} = null;");
            if (member.Has is { } has)
            {
                writer.Line($"var {has} = false;");
            }
        }

        if (KeepsRaw(record))
        {
            writer.Line($"var members = {RuntimeNames.JsonRead}.Members(ref reader, {Literal.String(record.Name.Text)});");
            return;
        }

        writer.Line($"{RuntimeNames.Dictionary}<string, {context.Types.Declared(record.AdditionalProperties)}>? additional = null;");
        writer.Line($"{RuntimeNames.JsonRead}.StartObject(ref reader, {Literal.String(record.Name.Text)});");
    }

    private void Cases(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        var unknown = KeepsRaw(record)
            ? Code.Of($"members.Keep(ref reader);")
            : Code.Of($"{RuntimeNames.JsonAdditional}.Read(ref reader, name, ref additional, {context.Reader.Reader(record.AdditionalProperties)});");
        if (members.Count == 0)
        {
            writer.Line(unknown);
            return;
        }

        using (writer.Open($"switch (name.Length)"))
        {
            foreach (var member in members.OrderBy(Utf8Length))
            {
                var seen = member.Has is { } has ? Code.Of($"{has} = true; ") : Code.Empty;
                var read = Code.Of($"{seen}{member.Local} = {ReadMember(record, member)};");
                writer.Line($"case {Utf8Length(member)} when name.SequenceEqual({member.Utf8Name}): {read} break;");
            }

            writer.Line($"default: {unknown} break;");
        }
    }

    private Code ReadMember(RecordModel record, RecordMember member)
    {
        if (member is { Property.IsResults: true, Type: ListRef list })
        {
            var type = member.Required ? list : list with { Nullable = true };
            return context.Reader.ReadResults(type, isKept: !member.Required && KeepsMisfits(record));
        }

        if (!member.Required)
        {
            return KeepsMisfits(record)
                ? context.Reader.ReadOptional(member.Type)
                : context.Reader.ReadRequired(member.Type with { Nullable = true });
        }

        // The text of a tag is shared instead of made anew for every object.
        return member is { Property.Constant.Text: { } text, Type.Nullable: false }
            ? Code.Of($"{RuntimeNames.JsonCase}.Text(ref reader, {Literal.String(text)})")
            : context.Reader.ReadRequired(member.Type);
    }

    private static void Write(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        using (writer.Open($"void {RuntimeNames.JsonWritable}.Write({RuntimeNames.Writer} writer)"))
        {
            writer.Line($"var members = {RuntimeNames.JsonWrite}.Members(writer, {record.AdditionalPropertiesName});");
            foreach (var member in members)
            {
                var statement = member.Required
                    ? JsonWriteText.Required(member.Utf8Name, member.Type, member.Access)
                    : JsonWriteText.Optional(member.Utf8Name, member.Type, member.Access);
                writer.Line(member.Property.Direction == MemberDirection.Answers ? Code.Of($"if (members.Has({member.Utf8Name})) {statement}") : statement);
            }

            if (record.ExplicitNullsName is { } explicitNulls)
            {
                writer.Line($"members.Nulls({explicitNulls}, this);");
            }

            writer.Line($"members.End({JsonWriteText.Writer(AdditionalType(record))});");
        }
    }

    private static Code Missing(RecordMember member) => Code.Of($"{RuntimeNames.JsonRead}.Missing(ref reader, {member.WireName})");

    private static int Utf8Length(RecordMember member) => Encoding.UTF8.GetByteCount(member.Property.WireName);
}
