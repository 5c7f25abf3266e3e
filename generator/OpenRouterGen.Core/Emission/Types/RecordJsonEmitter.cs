using System.Text;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The reader and the writer of a record.</summary>
internal sealed class RecordJsonEmitter(EmissionContext context)
{
    /// <summary>How many names one line of IsWritten lists.</summary>
    private const int NamesPerLine = 6;

    /// <summary>
    /// Whether members without a name in the document are kept as raw JSON. Where the document gives them a type there is no place
    /// for raw JSON beside them: an optional member that does not fit then throws as a required one does, rather than being lost.
    /// </summary>
    public static bool KeepsRaw(RecordModel record) => record.AdditionalProperties is ScalarRef { Kind: ScalarKind.Json };

    /// <summary>The type of those members. Raw JSON has a null of its own.</summary>
    public static TypeRef AdditionalType(RecordModel record)
        => KeepsRaw(record) ? record.AdditionalProperties with { Nullable = false } : record.AdditionalProperties;

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
            IsWritten(writer, members);
        }
    }

    private void Read(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members, Code type)
    {
        using (writer.Open($"internal static {type} Read(ref {RuntimeNames.Reader} reader)"))
        {
            Locals(writer, record, members);
            writer.Line($"{RuntimeNames.JsonRead}.StartObject(ref reader, {Literal.String(record.Name.Text)});");
            using (writer.Open($"while ({RuntimeNames.JsonRead}.Property(ref reader, out var name))"))
            {
                Cases(writer, record, members);
                writer.Line(KeepsRaw(record)
                    ? Code.Of($"{RuntimeNames.JsonRead}.Additional(ref reader, name, ref additional);")
                    : Code.Of($"{RuntimeNames.JsonAdditional}.Read(ref reader, name, ref additional, {context.Reader.Reader(record.AdditionalProperties)});"));
            }

            foreach (var member in members.Where(member => member.Has is not null))
            {
                writer.Line($"if (!{member.Has!}) throw {Missing(member)};");
            }

            using (writer.Open($"return new()", "};"))
            {
                foreach (var member in members)
                {
                    var fallback = member is { Required: true, Has: null } ? Code.Of($" ?? throw {Missing(member)}") : Code.Empty;
                    writer.Line($"{member.Property.Name} = {member.Local}{fallback},");
                }

                writer.Line($"{record.AdditionalPropertiesName} = additional,");
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

        writer.Line($"{RuntimeNames.Dictionary}<string, {context.Types.Declared(AdditionalType(record))}>? additional = null;");
    }

    private void Cases(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        if (members.Count == 0)
        {
            return;
        }

        using (writer.Open($"switch (name.Length)"))
        {
            foreach (var member in members.OrderBy(Utf8Length))
            {
                var seen = member.Has is { } has ? Code.Of($"{has} = true; ") : Code.Empty;
                writer.Line($"case {Utf8Length(member)} when name.SequenceEqual({member.Utf8Name}): {seen}{member.Local} = {ReadMember(record, member)}; continue;");
            }
        }
    }

    private Code ReadMember(RecordModel record, RecordMember member)
    {
        if (!member.Required)
        {
            return KeepsRaw(record)
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
            writer.Line($"writer.WriteStartObject();");
            foreach (var member in members)
            {
                writer.Line(WriteMember(member));
            }

            var isWritten = members.Count > 0 ? Code.Of($"IsWritten") : Code.Of($"static _ => false");
            writer.Line(KeepsRaw(record)
                ? Code.Of($"if ({record.AdditionalPropertiesName} is {{ }} additional) {RuntimeNames.JsonWrite}.Additional(writer, additional, {isWritten});")
                : Code.Of($"if ({record.AdditionalPropertiesName} is {{ }} additional) {RuntimeNames.JsonAdditional}.Write(writer, additional, {isWritten}, {JsonWriteText.Writer(record.AdditionalProperties)});"));
            writer.Line($"writer.WriteEndObject();");
        }
    }

    private static Code WriteMember(RecordMember member)
    {
        var name = member.Utf8Name;
        if (!member.Required)
        {
            var pattern = member.IsEnum ? Code.Of($"{{ IsSet: true }}") : Code.Of($"{{ }}");
            var statement = JsonWriteText.Member(name, member.Type, Code.Of($"{member.Local}"));
            return JsonWriteText.IsShort(member.Type)
                ? Code.Of($"if ({member.Access} is {pattern} {member.Local}) {statement}")
                : Code.Of($"if ({member.Access} is {pattern} {member.Local}) {{ {statement} }}");
        }

        if (!member.Type.Nullable)
        {
            // An open enum that was not set is never sent.
            var statement = JsonWriteText.Member(name, member.Type, member.Access);
            return member.IsEnum ? Code.Of($"if ({member.Access}.IsSet) {statement}") : statement;
        }

        if (member.IsEnum)
        {
            return Code.Of($"writer.WriteString({name}, {member.Access} is {{ IsSet: true }} {member.Local} ? {member.Local}.Value : null);");
        }

        // WriteString takes null for a string.
        return TypeText.IsString(member.Type)
            ? JsonWriteText.Member(name, member.Type, member.Access)
            : Code.Of($"writer.WritePropertyName({name}); {JsonWriteText.Value(member.Type, member.Access)}");
    }

    private static void IsWritten(CodeWriter writer, IReadOnlyList<RecordMember> members)
    {
        if (members.Count == 0)
        {
            return;
        }

        writer.Line();
        using (writer.Open($"private bool IsWritten(string name) => name switch", "};"))
        {
            var always = members.Where(member => member.Required && (member.Type.Nullable || !member.IsEnum)).ToList();
            for (var i = 0; i < always.Count; i += NamesPerLine)
            {
                var names = always.Skip(i).Take(NamesPerLine).Select(member => member.WireName);
                writer.Line($"{Code.Join(" or ", names)} => true,");
            }

            foreach (var member in members.Where(member => !member.Required || (member.IsEnum && !member.Type.Nullable)))
            {
                var test = !member.IsEnum ? Code.Of($"{member.Access} is not null")
                    : member.Required ? Code.Of($"{member.Access}.IsSet")
                    : Code.Of($"{member.Access} is {{ IsSet: true }}");
                writer.Line($"{member.WireName} => {test},");
            }

            writer.Line($"_ => false,");
        }
    }

    private static Code Missing(RecordMember member) => Code.Of($"{RuntimeNames.JsonRead}.Missing(ref reader, {member.WireName})");

    private static int Utf8Length(RecordMember member) => Encoding.UTF8.GetByteCount(member.Property.WireName);
}
