using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator.AddOns;

/// <summary>The add-ons of a project: those whose assemblies it references, and whose members its client has.</summary>
internal sealed record AddOnSelection(GeneratedFile? File, EquatableList<Problem> Problems)
{
    private const string HintName = "AddOns.g.cs";

    private static readonly AddOnSelection s_none = new(null, EquatableList<Problem>.Empty);

    /// <param name="target">The client; null when there is none that wants add-ons.</param>
    /// <param name="references">What the project references.</param>
    public static AddOnSelection Of(AddOnTarget? target, ProjectReferences references)
    {
        if (target is null)
        {
            return s_none;
        }

        var fitting = AddOnFile.All
            .Where(file => file.Needs.All(need => references.Version(need.Assembly) is not null) && file.Uses.All(target.Members.Contains))
            .ToList();
        var problems = fitting
            .SelectMany(file => file.Needs)
            .Where(need => !need.Takes(references.Version(need.Assembly)!))
            .Distinct()
            .Select(need => Problem($"'{need.Assembly}' {references.Version(need.Assembly)} is referenced, and the code for it is made for "
                + $"{need.Lowest} to {need.Newest}, so it is left out; reference one of these"))
            .ToList();
        var files = fitting.Where(file => file.Needs.All(need => need.Takes(references.Version(need.Assembly)!))).ToList();
        if (files.Count == 0)
        {
            return new AddOnSelection(null, problems.ToEquatableList());
        }

        // Of these methods two assemblies may have the same.
        var other = files.Any(file => file.Name.EndsWith(AddOnTarget.RegistrationSuffix, StringComparison.Ordinal))
            ? references.Clients.FirstOrDefault(client => client.TypeNames.Contains(target.RegistrationClass))
            : null;
        if (other is not null && !target.IsInternal)
        {
            problems.Add(Problem($"'Add{target.Brand}' exists in the referenced assembly '{other.Assembly}' too, so this project's own is internal; "
                + "set OpenRouterGenClient to give its client, and with it the method, another name"));
        }

        var text = new AddOnText(target, isInternal: target.IsInternal || other is not null).Write(files);
        return new AddOnSelection(new GeneratedFile(HintName, text), problems.ToEquatableList());
    }

    private static Problem Problem(string sentence) => new(ProblemCatalog.LimitedAddOn, default, new EquatableList<string>([sentence]));
}
