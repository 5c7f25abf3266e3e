using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Changes;

/// <summary>The emitted types that stand in the signatures of members: a member breaks when one of them does.</summary>
internal sealed class SubjectTypes
{
    private readonly Dictionary<Subject, List<string>> _types = [];

    public SubjectTypes(ApiModel model)
    {
        foreach (var type in model.Types)
        {
            Add(type);
        }

        foreach (var group in model.Client.Groups)
        {
            foreach (var operation in group.Operations)
            {
                var types = TypeReferences.Of(operation).Concat(operation.Pagination is { } pages ? [pages.Item] : []).ToList();
                foreach (var method in OperationMethods.Of(operation))
                {
                    Add(new Subject(group.TypeName.Text, method.Text), types);
                }

                foreach (var parameter in operation.OptionalParameters?.Parameters ?? EquatableList<ParameterModel>.Empty)
                {
                    Add(new Subject(operation.OptionalParameters!.TypeName.Text, parameter.Name.Text), [parameter.Type]);
                }
            }
        }
    }

    public IEnumerable<string> Of(Subject subject) => _types.GetValueOrDefault(subject) ?? _types.GetValueOrDefault(new Subject(subject.Type)) ?? [];

    private void Add(TypeModel type)
    {
        var properties = type switch
        {
            RecordModel record => record.Properties,
            FormModel form => form.Fields.Select(field => field.Property),
            _ => [],
        };
        foreach (var property in properties)
        {
            Add(new Subject(type.Name.Text, property.Name.Text), [property.Type]);
        }

        // Of a union every member speaks of its cases.
        if (type is UnionModel or FormUnionModel)
        {
            Add(new Subject(type.Name.Text), TypeReferences.Of(type));
        }
    }

    private void Add(Subject subject, IEnumerable<TypeRef> types)
    {
        var names = types.Select(type => EmittedName.Of(type)?.Text).OfType<string>();
        if (!_types.TryGetValue(subject, out var known))
        {
            _types.Add(subject, known = []);
        }

        known.AddRange(names);
    }
}
