using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads the rules between the members of a record. A rule that cannot be read is reported at its line.</summary>
internal sealed class RuleBuilder(BuildContext context)
{
    public EquatableList<RuleModel> Build(SchemaView view)
    {
        var rules = new List<RuleModel>();
        foreach (var item in view.Node.Sequence(ExtensionKeys.Rules)?.Items ?? [])
        {
            var rule = item is SpecMapping mapping ? Read(mapping) : null;
            if (rule is null)
            {
                context.Problems.Report(
                    ProblemCatalog.InvalidExtension,
                    item.Spot,
                    ExtensionKeys.Rules,
                    "a rule has an 'id', a 'when' with a parameter, one of 'then', 'equal', 'same-ratio', 'excludes', 'requires', and an 'effect'");
                continue;
            }

            var unknown = new[] { rule.Parameter, rule.Other }.FirstOrDefault(name => view.Properties.All(property => property.WireName != name));
            if (unknown is null)
            {
                rules.Add(rule);
            }
            // The bundled overlay covers many versions of the document: its rule over a member that this version lacks is left out.
            else if (!context.IsBundled(item.Spot.File))
            {
                context.Problems.Report(ProblemCatalog.InvalidExtension, item.Spot, ExtensionKeys.Rules, $"the record has no member '{unknown}'");
            }
        }

        return rules.ToEquatableList();
    }

    private static RuleModel? Read(SpecMapping rule)
    {
        var when = rule.Mapping("when");
        if (rule.Text("id") is not { } id || when?.Text("parameter") is not { } parameter || RuleEffectText.Read(rule, "effect") is not { } effect)
        {
            return null;
        }

        var (kind, other, allowed) = Consequence(rule);
        if (kind is not { } known || other is null)
        {
            return null;
        }

        return new RuleModel(id, known, effect, parameter, other, rule.Text("message") ?? id)
        {
            When = when.Texts("values").ToEquatableList(),
            WhenPattern = when.Text("pattern"),
            Allowed = allowed.ToEquatableList(),
        };
    }

    private static (RuleKind? Kind, string? Other, IReadOnlyList<string> Allowed) Consequence(SpecMapping rule)
    {
        if (rule.Mapping("then") is { } then)
        {
            return (RuleKind.RequiresValue, then.Text("parameter"), then.Texts("values"));
        }

        if (rule.Mapping("equal") is { } equal)
        {
            return (RuleKind.Equal, equal.Text("to"), []);
        }

        if (rule.Mapping("same-ratio") is { } ratio)
        {
            return (RuleKind.SameRatio, ratio.Text("to"), []);
        }

        if (rule.Mapping("requires") is { } requires)
        {
            return (RuleKind.Requires, requires.Text("other"), []);
        }

        return rule.Mapping("excludes") is { } excludes ? (RuleKind.Excludes, excludes.Text("other"), []) : (null, null, []);
    }
}
