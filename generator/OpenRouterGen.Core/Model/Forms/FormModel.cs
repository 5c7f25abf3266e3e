using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>The fields of a form. It is only sent, and never JSON.</summary>
internal sealed record FormModel(CSharpIdentifier Name, string? Description, EquatableList<FormFieldModel> Fields) : TypeModel(Name, Description);
