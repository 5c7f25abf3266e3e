using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Rules between parameters: as attributes for the analyzer, and as calls for Validate.</summary>
internal static class RuleEmitter
{
    public static void Attributes(CodeWriter writer, EquatableList<RuleModel> rules)
    {
        foreach (var rule in rules)
        {
            writer.Line($"[{RuntimeNames.ParameterRule}(");
            writer.Line($"    {Literal.String(rule.Id)}, {Kind(rule.Kind)}, {Literal.String(rule.Parameter)}, {Literal.String(rule.Other)},");
            writer.Line($"    {Code.Join(", ", Conditions(rule))},");
            writer.Line($"    Message = {Literal.String(rule.Message)})]");
        }
    }

    /// <summary>Only what the service refuses is a problem; what it ignores does not stop a request.</summary>
    public static void Checks(CodeWriter writer, EmissionContext context, EquatableList<RuleModel> rules, IReadOnlyList<RecordMember> members)
    {
        foreach (var rule in rules.Where(rule => rule.Effect == RuleEffect.Refused))
        {
            var parameter = Find(members, rule.Parameter);
            var other = Find(members, rule.Other);
            if (parameter is null || other is null)
            {
                // The builder has reported a rule over a member that is not there.
                continue;
            }

            var pattern = rule.WhenPattern is { } text ? Literal.String(text) : Literal.Null;
            writer.Line($"{RuntimeNames.ParameterRuleCheck}.Rule(check, {Kind(rule.Kind)}, {Literal.String(rule.Message)}, {Value(parameter)}, {Value(other)}, {Texts(rule.When)}, {pattern}, {Texts(rule.Allowed)}, {Texts(Known(context, rule, other))});");
        }
    }

    /// <summary>The known values of an open enum that must have certain values: a newer one may be right as well.</summary>
    private static EquatableList<string> Known(EmissionContext context, RuleModel rule, RecordMember other) =>
        rule.Kind == RuleKind.RequiresValue && other.Type is NamedRef { Kind: NamedKind.Enum } named ? context.KnownValues(named.Name) : EquatableList<string>.Empty;

    private static List<Code> Conditions(RuleModel rule)
    {
        var conditions = new List<Code> { Code.Of($"Effect = {RuntimeNames.RuleEffect}.{Effect(rule.Effect)}") };
        AddTexts(conditions, Code.Of($"When"), rule.When);
        if (rule.WhenPattern is { } pattern)
        {
            conditions.Add(Code.Of($"WhenPattern = {Literal.String(pattern)}"));
        }

        AddTexts(conditions, Code.Of($"Allowed"), rule.Allowed);
        return conditions;
    }

    private static Code Value(RecordMember member)
        => Code.Of($"{member.WireName}, {WireExpression.Of(member.Type, member.Access, member.MayBeNull || member.IsEnum)}");

    private static RecordMember? Find(IReadOnlyList<RecordMember> members, string wireName)
        => members.FirstOrDefault(member => member.Property.WireName == wireName);

    private static void AddTexts(List<Code> arguments, Code name, EquatableList<string> texts)
    {
        if (texts.Count > 0)
        {
            arguments.Add(Code.Of($"{name} = new string[] {{ {Join(texts)} }}"));
        }
    }

    private static Code Texts(EquatableList<string> texts) => Code.Of($"[{Join(texts)}]");

    private static Code Join(EquatableList<string> texts) => Code.Join(", ", texts.Select(text => Code.Of($"{Literal.String(text)}")));

    private static Code Kind(RuleKind kind)
    {
        var member = kind switch
        {
            RuleKind.RequiresValue => Code.Of($"RequiresValue"),
            RuleKind.Equal => Code.Of($"Equal"),
            RuleKind.SameRatio => Code.Of($"SameRatio"),
            RuleKind.Excludes => Code.Of($"Excludes"),
            RuleKind.Requires => Code.Of($"Requires"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return Code.Of($"{RuntimeNames.RuleKind}.{member}");
    }

    public static Code Effect(RuleEffect effect) => effect switch
    {
        RuleEffect.Refused => Code.Of($"Refused"),
        RuleEffect.Ignored => Code.Of($"Ignored"),
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };
}
