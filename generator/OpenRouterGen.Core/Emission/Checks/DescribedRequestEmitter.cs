using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>How a request tells the parameters of which descriptors speak.</summary>
internal sealed class DescribedRequestEmitter(EmissionContext context)
{
    /// <summary>Whether a record tells them. One that is only read is no request.</summary>
    public static bool Tells(RecordModel record) => record.Described is not null && (record.Json & JsonDirections.Write) != 0;

    public void Emit(CodeWriter writer, DescribedRequestModel described, IReadOnlyList<RecordMember> members)
    {
        using (writer.Open($"void {RuntimeNames.DescribedRequest}.Tell({RuntimeNames.RequestParameters} parameters)"))
        {
            foreach (var parameter in described.Parameters)
            {
                var member = members.First(member => member.Property.WireName == parameter.WireName);
                writer.Line($"parameters.{Value(member)}{Facts(parameter)});");
            }

            if (Options(members, described.Options) is { IsEmpty: false } json)
            {
                writer.Line($"parameters.Options({Literal.String(string.Join(".", described.Options))}, {json});");
            }
        }
    }

    private static Code Value(RecordMember member) => member.Type switch
    {
        ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double } => Code.Of($"Number({member.WireName}, {member.Access}"),
        ScalarRef { Kind: ScalarKind.Decimal } => Code.Of($"Number({member.WireName}, (double?){member.Access}"),
        ScalarRef { Kind: ScalarKind.Boolean } => Code.Of($"Flag({member.WireName}, {member.Access}"),
        ScalarRef { Kind: ScalarKind.String } => Code.Of($"Text({member.WireName}, {member.Access}"),
        NamedRef { Kind: NamedKind.Enum } => Code.Of($"Text({member.WireName}, {WireExpression.Of(member.Type, member.Access, mayBeNull: true)}"),
        ListRef => Code.Of($"Count({member.WireName}, {member.Access}{(member.MayBeNull ? Code.Of($"?") : Code.Empty)}.Count"),
        _ => Code.Of($"Other({member.WireName}, {member.Access}"),
    };

    private static Code Facts(DescribedParameterModel parameter)
    {
        var facts = new List<Code> { Code.Empty };
        if (parameter.DescribedBy is { } other)
        {
            facts.Add(Code.Of($"describedBy: {Literal.String(other)}"));
        }

        if (parameter.Pattern is { } pattern)
        {
            facts.Add(Code.Of($"pattern: {Literal.String(pattern)}"));
        }

        if (parameter.Harmless.Count > 0)
        {
            facts.Add(Code.Of($"harmless: {Literal.Strings(parameter.Harmless)}"));
        }

        if (parameter.Unsupported != RuleEffect.Refused)
        {
            facts.Add(Code.Of($"unsupported: {RuntimeNames.RuleEffect}.{RuleEmitter.Effect(parameter.Unsupported)}"));
        }

        return Code.Join(", ", facts);
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

    private RecordMember? Member(TypeRef type, string wireName)
        => type is NamedRef { Kind: NamedKind.Record } record && context.Members(record.Name).FirstOrDefault(property => property.WireName == wireName) is { } property
            ? RecordMember.Of(property)
            : null;
}
