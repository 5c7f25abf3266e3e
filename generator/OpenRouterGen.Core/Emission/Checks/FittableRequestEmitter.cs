using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>How a request is copied with other parameters, of those that descriptors speak of.</summary>
internal sealed class FittableRequestEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, RecordModel record, IReadOnlyList<RecordMember> members)
    {
        var type = context.Types.Named(record.Name);
        var described = record.Described!;
        writer.Line($"static {RuntimeNames.CatalogSnapshot}? {RuntimeNames.FittableRequest}<{type}>.Snapshot => {Snapshot(record)};");
        writer.Line();
        using (writer.Open($"{type} {RuntimeNames.FittableRequest}<{type}>.With({RuntimeNames.ParameterChanges} changes) => this with", "};"))
        {
            foreach (var member in members.Where(member => IsChanged(member, described)))
            {
                Assign(writer, member, Changed(member));
            }

            if (described.Options.Count > 0 && members.FirstOrDefault(member => member.Property.WireName == described.Options[0]) is { } options)
            {
                if (Options(options, options.Access, described.Options, 1) is { IsEmpty: false } copy)
                {
                    Assign(writer, options, copy);
                }
            }
        }
    }

    private static void Assign(CodeWriter writer, RecordMember member, Code value) =>
        writer.Line($"{member.Property.Name} = {value}{(member.MayBeNull ? Code.Empty : Code.Of($" ?? {member.Access}"))},");

    // A member that a document fixes can only be what it is.
    private static bool IsChanged(RecordMember member, DescribedRequestModel described) => member.Property.Constant is null
        && (member.Property.Name == described.Member || described.Parameters.Any(parameter => parameter.WireName == member.Property.WireName));

    private Code Snapshot(RecordModel record) => context.Catalog(record.Name, record.Described!.Member) is { SnapshotName: { } name } catalog
        ? Code.Of($"{context.Types.Named(catalog.ClassName)}.{name}")
        : Code.Of($"null");

    private Code Changed(RecordMember member)
    {
        var method = member.Type switch
        {
            ScalarRef { Kind: ScalarKind.String } => Code.Of($"Text"),
            ScalarRef { Kind: ScalarKind.Int32 } => Code.Of($"Int32"),
            ScalarRef { Kind: ScalarKind.Int64 } => Code.Of($"Int64"),
            ScalarRef { Kind: ScalarKind.Double } => Code.Of($"Double"),
            ScalarRef { Kind: ScalarKind.Decimal } => Code.Of($"Decimal"),
            ScalarRef { Kind: ScalarKind.Boolean } => Code.Of($"Flag"),
            NamedRef { Kind: NamedKind.Enum } => Code.Of($"Enum<{context.Types.Plain(member.Type)}>"),
            ListRef => Code.Of($"Items"),
            _ => Code.Of($"Other"),
        };
        return Code.Of($"changes.{method}({member.WireName}, {member.Access})");
    }

    /// <summary>
    /// The member at a place of the path, with the options below it changed; nothing when the path leads nowhere, or to what cannot be read back.
    /// </summary>
    private Code Options(RecordMember member, Code access, EquatableList<string> path, int depth)
    {
        if (depth == path.Count)
        {
            return CanRead(member.Type)
                ? Code.Of($"changes.Options({access}, {JsonWriteText.Writer(member.Type with { Nullable = false })}, {Reader(member)})")
                : Code.Empty;
        }

        if (member.Type is not NamedRef { Kind: NamedKind.Record } record
            || context.Members(record.Name).FirstOrDefault(property => property.WireName == path[depth]) is not { } property)
        {
            return Code.Empty;
        }

        var next = RecordMember.Of(property);
        var inner = Options(next, Code.Of($"inside.{property.Name}"), path, depth + 1);
        var orSame = next.MayBeNull ? Code.Empty : Code.Of($" ?? inside.{property.Name}");
        return inner.IsEmpty
            ? Code.Empty
            : Code.Of($"changes.Inside({access}, static (inside, changes) => inside with {{ {property.Name} = {inner}{orSame} }})");
    }

    private bool CanRead(TypeRef type) => type is MapRef
        || (type is NamedRef { Kind: NamedKind.Record } named && context.Record(named.Name) is { } record && (record.Json & JsonDirections.Read) != 0);

    private Code Reader(RecordMember member) => context.Reader.Reader(member.Type with { Nullable = false });
}
