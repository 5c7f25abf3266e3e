using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>How a request adds the parameters of which descriptors speak.</summary>
internal sealed class DescribedRequestEmitter(EmissionContext context)
{
    /// <summary>Whether descriptors speak of a record. One that is only read is no request.</summary>
    public static bool IsDescribed(RecordModel record) => record.Described is not null && (record.Json & JsonDirections.Write) != 0;

    public void Emit(CodeWriter writer, DescribedRequestModel described, IReadOnlyList<RecordMember> members)
    {
        using (writer.Open($"void {RuntimeNames.DescribedRequest}.AddTo({RuntimeNames.RequestParameters} parameters)"))
        {
            Entry(writer, described, members.First(member => member.Property.Name == described.Member));
            foreach (var parameter in described.Parameters)
            {
                var member = members.First(member => member.Property.WireName == parameter.WireName);
                writer.Line($"parameters.{Method(member)}({Facts(member, parameter)}, {Value(member)});");
            }

            if (Options(members, described.Options) is { IsEmpty: false } json)
            {
                writer.Line($"parameters.Options({Literal.String(string.Join(".", described.Options))}, {json});");
            }
        }
    }

    private static void Entry(CodeWriter writer, DescribedRequestModel described, RecordMember member)
    {
        if (TypeText.IsString(member.Type) || member.IsEnum)
        {
            var suffixes = described.Suffixes.Select(suffix => Code.Of($", {Literal.String(suffix)}"));
            writer.Line($"parameters.Entry({member.WireName}, {Value(member)}{Code.Join("", suffixes)});");
        }
    }

    private static Code Method(RecordMember member) => member.Type switch
    {
        ScalarRef
        {
            Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.DecimalText
        } => Code.Of($"Number"),
        ScalarRef { Kind: ScalarKind.Boolean } => Code.Of($"Flag"),
        ScalarRef { Kind: ScalarKind.String } or NamedRef { Kind: NamedKind.Enum } => Code.Of($"Text"),
        ListRef => Code.Of($"Count"),
        _ => Code.Of($"Other"),
    };

    private static Code Value(RecordMember member) => member.Type switch
    {
        ScalarRef { Kind: ScalarKind.Decimal or ScalarKind.DecimalText } => Code.Of($"(double?){member.Access}"),
        NamedRef { Kind: NamedKind.Enum } => WireExpression.Of(member.Type, member.Access, mayBeNull: true),
        ListRef => Code.Of($"{member.Access}{(member.MayBeNull ? Code.Of($"?") : Code.Empty)}.Count"),
        _ => member.Access,
    };

    private static Code Facts(RecordMember member, DescribedParameterModel parameter)
    {
        var facts = CatalogAttributes.Facts(parameter).ToList();
        if (member.Property.IsMoved)
        {
            facts.Insert(0, Code.Of($"MemberName = {Literal.String(member.Property.Name.Text)}"));
        }

        return facts.Count == 0 ? Code.Of($"new({member.WireName})") : Code.Of($"new({member.WireName}) {{ {Code.Join(", ", facts)} }}");
    }

    /// <summary>The options as JSON; nothing when the path leads nowhere.</summary>
    private Code Options(IReadOnlyList<RecordMember> members, EquatableList<string> path)
    {
        var access = Code.Empty;
        TypeRef? type = null;
        for (var i = 0; i < path.Count; i++)
        {
            var member = i == 0 ? members.FirstOrDefault(member => member.Property.WireName == path[0]) : Member(type!, path[i]);
            if (member is null)
            {
                return Code.Empty;
            }

            access = i == 0 ? member.Access : Code.Of($"{access}?.{member.Property.Name}");
            type = member.Type;
        }

        return type is null ? Code.Empty : WireExpression.Json(type, access, mayBeNull: true);
    }

    private RecordMember? Member(TypeRef type, string wireName) =>
        type is NamedRef { Kind: NamedKind.Record } record
            && context.Members(record.Name).FirstOrDefault(property => property.WireName == wireName) is { } property
            ? RecordMember.Of(property)
            : null;
}
