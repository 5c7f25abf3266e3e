using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Builds the method that enumerates the items of all pages of a list. What our extension does not state is taken from the other vendor's; what
/// cannot be followed is reported, and the operation keeps its plain method.
/// </summary>
internal sealed class PaginationBuilder(BuildContext context)
{
    public PaginationModel? Build(OperationView operation, OperationModel model, OperationScope names)
    {
        var own = operation.Node.Mapping(ExtensionKeys.Pagination);
        var other = operation.Node.Mapping(ExtensionKeys.SpeakeasyPagination);
        if ((own ?? other) is not { } settings || (other is null && context.IsBundled(settings.Spot.File)))
        {
            return null;
        }

        var inputs = own?.Sequence("inputs") ?? other?.Sequence("inputs");
        var outputs = own?.Mapping("outputs") ?? other?.Mapping("outputs");
        var isByCursor = (own?.Text("type") ?? other?.Text("type")) == "cursor";
        var input = Parameter(model, inputs, isByCursor ? "cursor" : "offset");
        var results = Path(model, outputs?.Text("results"), out var list);
        var next = isByCursor ? Path(model, outputs?.Text("nextCursor"), out var cursor) : Nothing(out cursor);
        if (Reason(model, isByCursor, input, list, cursor) is { } reason)
        {
            // What another vendor's tool makes of its extension need not be possible here.
            var descriptor = own is null ? ProblemCatalog.NotUsed : ProblemCatalog.LeftOut;
            context.Problems.Report(descriptor, settings.Spot, $"the pagination of '{operation.OperationId}'", reason);
            return null;
        }

        var limit = Parameter(model, inputs, "limit");
        return new PaginationModel(
            names.Iterator(),
            ((ListRef)list!).Element,
            input!.Name)
        {
            Results = results!.ToEquatableList(),
            Next = next!.ToEquatableList(),
            IsSmall = input.Type is ScalarRef { Kind: ScalarKind.Int32 },
            Limit = IsWhole(limit?.Type) ? limit!.Name : null,
            DefaultLimit = IsWhole(limit?.Type) && long.TryParse(limit!.Default, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null,
            IsWhole = own?.IsTrue("whole") == true,
        };
    }

    private static string? Reason(OperationModel model, bool isByCursor, ParameterModel? input, TypeRef? list, TypeRef? cursor)
    {
        if (input is null)
        {
            return $"none of the optional parameters is its {(isByCursor ? "cursor" : "offset")}";
        }

        if (!(isByCursor ? input.Type is ScalarRef { Kind: ScalarKind.String } : IsWhole(input.Type)))
        {
            return $"the parameter '{input.WireName}' has the wrong type";
        }

        if (model.ResponseKind != MediaKind.Json || list is not ListRef)
        {
            return "'results' does not lead to a list in the answer";
        }

        return isByCursor && cursor is not ScalarRef { Kind: ScalarKind.String or ScalarKind.Int32 or ScalarKind.Int64 }
            ? "'nextCursor' does not lead to a text in the answer"
            : null;
    }

    private static bool IsWhole(TypeRef? type) => type is ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 };

    private static ParameterModel? Parameter(OperationModel model, SpecSequence? inputs, string role)
    {
        var input = inputs?.Items.OfType<SpecMapping>().FirstOrDefault(item => item.Text("type") == role && item.Text("in") is "parameters" or null);
        var name = input?.Text("name");
        return name is null ? null : model.OptionalParameters?.Parameters.FirstOrDefault(parameter => parameter.WireName == name);
    }

    private static List<PageMember>? Nothing(out TypeRef? type)
    {
        type = null;
        return [];
    }

    /// <summary>The members on a way such as <c>$.data.items</c>; null when it does not exist in the answer.</summary>
    private List<PageMember>? Path(OperationModel model, string? path, out TypeRef? type)
    {
        type = model.Response;
        var members = new List<PageMember>();
        if (path is null || !path.StartsWith("$", StringComparison.Ordinal))
        {
            type = null;
            return null;
        }

        foreach (var step in path.Substring(1).Split('.').Skip(1))
        {
            var record = context.Types.Find<RecordModel>((type as NamedRef)?.Name);
            if (record?.Properties.FirstOrDefault(property => property.WireName == step) is not { } property)
            {
                type = null;
                return null;
            }

            members.Add(new PageMember(property.Name, !property.Required || property.Type.Nullable));
            type = property.Type;
        }

        return members;
    }
}
