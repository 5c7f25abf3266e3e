using System.Text;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Tool.Reference;

/// <summary>Programs that call an operation with what it demands. They compile in a project that has the client, with the SDK's own usings.</summary>
internal sealed class ExampleProgram
{
    private readonly ReferenceModel _reference;
    private readonly TypeNames _names;
    private readonly ExampleValue _values;

    public ExampleProgram(ReferenceModel reference)
    {
        (_reference, _names) = (reference, new TypeNames(reference));
        _values = new ExampleValue(reference, _names);
    }

    /// <summary>One that awaits the answer.</summary>
    public string Call(ClientGroupModel group, OperationModel operation, MethodMember method)
    {
        var call = $"await {Invocation(group, operation, method)};";
        return Program(operation switch
        {
            { Result: null } => call + "\n",
            { Response: ContentRef, Result.Nullable: false } => $"using var response = {call}\nawait response.SaveAsync(\"answer.bin\");\n",
            _ => $"var response = {call}\n{_names.Platform(typeof(Console))}.WriteLine(response);\n",
        });
    }

    /// <summary>One that reads the events of a stream.</summary>
    public string Stream(ClientGroupModel group, OperationModel operation, MethodMember method) => Program(
        $"await foreach (var streamed in {Invocation(group, operation, method)})\n{{\n    {_names.Platform(typeof(Console))}.WriteLine(streamed);\n}}\n");

    private string Program(string statements)
    {
        var text = new StringBuilder();
        foreach (var name in _names.Namespaces)
        {
            text.Append($"using {name};\n");
        }

        if (statements.Contains(nameof(System.Text.Json.JsonElement), StringComparison.Ordinal))
        {
            text.Append("using System.Text.Json;\n");
        }

        return text.Append($"\nusing var client = new {_names.Of(_reference.Model.Client.Name.Text)}();\n").Append(statements).ToString();
    }

    private string Invocation(ClientGroupModel group, OperationModel operation, MethodMember method)
    {
        var arguments = method.Parameters.Where(parameter => !parameter.IsOptional).Select(parameter => Argument(operation, parameter.Name));
        return $"client.{group.PropertyName}.{SurfaceName.Code(method.MethodName)}{CodeLayout.Arguments([.. arguments])}";
    }

    private string Argument(OperationModel operation, string name)
    {
        if (operation.Parameters.FirstOrDefault(parameter => parameter.Name.Text == name) is { } stated)
        {
            return _values.Of(stated.Type, _reference.Example(operation, stated), stated.Constraints);
        }

        return operation.Body is { } body && name == OperationSignature.Request.Text
            ? _values.Of(body.Type, _reference.Example(PlaceKind.Body, operation.OperationId), body.Constraints)
            : throw new InvalidOperationException($"{operation.OperationId} demands {name}");
    }
}
