using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator.AddOns;

/// <summary>The add-ons of a project: those whose assemblies it references, and whose members its client has.</summary>
internal sealed record AddOnSelection(GeneratedFile? File, EquatableList<Problem> Problems)
{
    private const string HintName = "AddOns.g.cs";

    private static readonly AddOnSelection s_none = new(null, EquatableList<Problem>.Empty);

    /// <param name="client">The client; null when none is emitted.</param>
    /// <param name="references">What the project references.</param>
    public static AddOnSelection Of(ApiModel? client, ProjectReferences references)
    {
        // Without a reference that an add-on could be for, nothing is looked up and no file is read.
        if (client is null || references.Assemblies.Count == 0 || AddOnTarget.Of(client) is not { } target)
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

        // Two methods of one name would be ambiguous for this project's code, and two types of one name a warning wherever they are used.
        var other = references.Clients.FirstOrDefault(client => client.TypeNames.Contains(target.RegistrationClass));
        if (other is not null && files.RemoveAll(file => file.IsBesideOthers) > 0)
        {
            problems.Add(Problem($"'Add{target.Brand}' exists in the referenced assembly '{other.Assembly}' and registers the client of that, so there is none "
                + "for this project's own; set OpenRouterGenClient to give its client, and with it the method, another name"));
        }

        var text = files.Count == 0 ? null : new GeneratedFile(HintName, new AddOnText(target).Write(files));
        return new AddOnSelection(text, problems.ToEquatableList());
    }

    private static Problem Problem(string sentence) => new(ProblemCatalog.LimitedAddOn, default, new EquatableList<string>([sentence]));
}
