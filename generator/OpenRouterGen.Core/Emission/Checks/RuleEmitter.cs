using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Rules between parameters: as attributes for the analyzer, and as objects that Validate calls.</summary>
internal static class RuleEmitter
{
    public static void Attributes(CodeWriter writer, EquatableList<RuleModel> rules)
    {
        foreach (var rule in rules)
        {
            writer.Line($"[{RuntimeNames.ParameterRule}(");
            writer.Line($"    {Literal.String(rule.Id)}, {Kind(rule.Kind)}, {Literal.String(rule.Parameter)}, {Literal.String(rule.Other)},");
            writer.Line($"    {Code.Join(", ", Facts(rule).Prepend(Code.Of($"Effect = {RuntimeNames.RuleEffect}.{Effect(rule.Effect)}")))},");
            writer.Line($"    Message = {Literal.String(rule.Message)})]");
        }
    }

    public static void Checks(CodeWriter writer, EquatableList<RuleModel> rules, IReadOnlyList<RecordMember> members)
    {
        var index = 0;
        foreach (var (_, parameter, other) in Checked(rules, members))
        {
            writer.Line($"s_rules[{index++}].Check(check, {Value(parameter)}, {Value(other)});");
        }
    }

    /// <summary>The objects, in the order in which they are called.</summary>
    public static void Field(CodeWriter writer, EmissionContext context, EquatableList<RuleModel> rules, IReadOnlyList<RecordMember> members)
    {
        var isChecked = Checked(rules, members);
        if (isChecked.Count == 0)
        {
            return;
        }

        writer.Line();
        using (writer.Open($"private static readonly {RuntimeNames.CheckedRule}[] s_rules =", "};"))
        {
            foreach (var (rule, parameter, other) in isChecked)
            {
                var facts = Facts(rule);
                AddTexts(facts, Code.Of($"Known"), Known(context, rule, other));
                var initializer = facts.Count == 0 ? Code.Empty : Code.Of($" {{ {Code.Join(", ", facts)} }}");
                writer.Line($"new({Kind(rule.Kind)}, {parameter.WireName}, {other.WireName}, {Literal.String(rule.Message)}){initializer},");
            }
        }
    }

    /// <summary>
    /// Only what the service refuses is a problem; what it ignores, or what nobody states, does not stop a request. A rule over a member that is not there
    /// was reported by the builder.
    /// </summary>
    private static List<CheckedRule> Checked(EquatableList<RuleModel> rules, IReadOnlyList<RecordMember> members)
    {
        var isChecked = new List<CheckedRule>();
        foreach (var rule in rules)
        {
            if (rule.Effect == RuleEffect.Refused && Find(members, rule.Parameter) is { } parameter && Find(members, rule.Other) is { } other)
            {
                isChecked.Add(new(rule, parameter, other));
            }
        }

        return isChecked;
    }

    /// <summary>The known values of an open enum that must have certain values: a newer one may be right as well.</summary>
    private static EquatableList<string> Known(EmissionContext context, RuleModel rule, RecordMember other) =>
        rule.Kind == RuleKind.RequiresValue && other.Type is NamedRef { Kind: NamedKind.Enum } named
            ? context.KnownValues(named.Name)
            : EquatableList<string>.Empty;

    private static List<Code> Facts(RuleModel rule)
    {
        var facts = new List<Code>();
        AddTexts(facts, Code.Of($"When"), rule.When);
        if (rule.WhenPattern is { } pattern)
        {
            facts.Add(Code.Of($"WhenPattern = {Literal.String(pattern)}"));
        }

        AddTexts(facts, Code.Of($"Allowed"), rule.Allowed);
        return facts;
    }

    private static Code Value(RecordMember member) => WireExpression.Of(member.Type, member.Access, member.MayBeNull || member.IsEnum);

    private static RecordMember? Find(IReadOnlyList<RecordMember> members, string wireName) =>
        members.FirstOrDefault(member => member.Property.WireName == wireName);

    private static void AddTexts(List<Code> arguments, Code name, EquatableList<string> texts)
    {
        if (texts.Count > 0)
        {
            arguments.Add(Code.Of($"{name} = {Literal.Strings(texts)}"));
        }
    }

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
        RuleEffect.Undecided => Code.Of($"Undecided"),
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    private sealed record CheckedRule(RuleModel Rule, RecordMember Parameter, RecordMember Other);
}
