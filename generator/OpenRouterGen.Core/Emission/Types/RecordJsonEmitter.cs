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
        // The members that must be there come first: their number is all that the table says of them.
        List<RecordMember> table = [.. members.Where(member => member.Required), .. members.Where(member => !member.Required)];
        Table(writer, record, table);
        if (record.Json.HasFlag(JsonDirections.Read))
        {
            if (InheritanceEmitter.IsRead(record))
            {
                writer.Line();
                Read(writer, record, table);
            }

            writer.Line();
            ReadMethod(writer, record, type);
        }

        if (record.Json.HasFlag(JsonDirections.Write))
        {
            writer.Line();
            Write(writer, record, members);
        }
    }

    private static void Table(CodeWriter writer, RecordModel record, List<RecordMember> table)
    {
        var names = table.Select(member => Code.Of($", {member.WireName}"));
        var options = KeepsMisfits(record) ? Code.Empty
            : KeepsRaw(record) ? Code.Of($" {{ KeepsMisfits = false }}")
            : Code.Of($" {{ KeepsMisfits = false, HasTypedOthers = true }}");
        var arguments = Code.Of($"{Literal.String(record.Name.Text)}, {table.Count(member => member.Required)}{Code.Join("", names)}");

        // Made by whoever comes first: fields of a part that a user adds are set before emitted ones, and may read or write the record.
        writer.Line($"private static {RuntimeNames.MemberTable} s_members => s_table ??= new({arguments}){options};");
        writer.Line($"private static {RuntimeNames.MemberTable}? s_table;");
    }

    private void Read(CodeWriter writer, RecordModel record, List<RecordMember> table)
    {
        if (record.Inheritance is null)
        {
            writer.Line($"public {record.Name}() {{ }}");
            writer.Line();
        }

        writer.Line($"[{RuntimeNames.SetsRequiredMembers}]");
        using (writer.Open($"private {record.Name}(ref {RuntimeNames.Reader} reader){InheritanceEmitter.Beginning(record)}"))
        {
            if (!KeepsRaw(record))
            {
                writer.Line($"{RuntimeNames.Dictionary}<string, {context.Types.Declared(record.AdditionalProperties)}>? additional = null;");
            }

            writer.Line($"var members = s_members.Read(ref reader);");
            using (writer.Open($"while (members.Next(ref reader))"))
            using (writer.Open($"switch (members.Index)"))
            {
                for (var i = 0; i < table.Count; i++)
                {
                    writer.Line($"case {i}: {table[i].Access} = {ReadMember(table[i])}{InheritanceEmitter.OrOwn(record, table[i])}; break;");
                }

                if (!KeepsRaw(record))
                {
                    var others = context.Reader.Reader(record.AdditionalProperties);
                    writer.Line($"default: {RuntimeNames.JsonAdditional}.Read(ref reader, members.Name, ref additional, {others}); break;");
                }
            }

            writer.Line();
            if (KeepsRaw(record))
            {
                writer.Line($"{record.AdditionalPropertiesName} = members.End(ref reader);");
            }
            else
            {
                writer.Line($"members.End(ref reader);");
                writer.Line($"{record.AdditionalPropertiesName} = additional;");
            }
        }
    }

    private void ReadMethod(CodeWriter writer, RecordModel record, Code type)
    {
        if (record.Inheritance is { Cases.Count: > 0 } place)
        {
            _inheritance.ReadMethod(writer, place, type);
            return;
        }

        EmissionContext.ReadMethod(writer, type, Code.Of($"new(ref reader)"));
    }

    private Code ReadMember(RecordMember member) => member switch
    {
        { Property.IsResults: true, Type: ListRef list } => context.Reader.Results(list, member.MayBeNull),
        { MayBeNull: true } => context.Reader.Member(member.Type with { Nullable = false }),

        // The text of a tag is shared instead of made anew for every object.
        { Property.Constant.Text: { } text } => Code.Of($"{RuntimeNames.JsonCase}.Text(ref reader, {Literal.String(text)})"),
        _ => context.Reader.Plain(member.Type),
    };

    private static void Write(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        using (writer.Open($"void {RuntimeNames.JsonWritable}.Write({RuntimeNames.Writer} writer)"))
        {
            writer.Line($"var members = s_members.Write(writer);");

            // The table has the members that must be there first, each sort in the order of the document.
            var (required, optional) = (0, members.Count(member => member.Required));
            foreach (var member in members)
            {
                var index = member.Required ? required++ : optional++;
                var statement = member.Required
                    ? JsonWriteText.Required(index, member.Type, member.Access)
                    : JsonWriteText.Optional(index, member.Type, member.Access);
                writer.Line(member.Property.Direction == MemberDirection.Answers ? Code.Of($"if (members.Has({index})) {statement}") : statement);
            }

            if (record.ExplicitNullsName is { } explicitNulls)
            {
                writer.Line($"members.Nulls({explicitNulls}, this);");
            }

            var write = KeepsRaw(record) ? Code.Empty : Code.Of($", {JsonWriteText.Writer(AdditionalType(record))}");
            writer.Line($"members.End({record.AdditionalPropertiesName}{write});");
        }
    }
}
