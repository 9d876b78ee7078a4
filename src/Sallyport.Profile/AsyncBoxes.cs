using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sallyport.Profile;

/// <summary>The boxes that the runtime keeps asynchronous methods in while they wait. Nothing calls their methods but the runtime, so the compiler does not see that they are needed where a result is a reference.</summary>
internal static class AsyncBoxes
{
    private static readonly Type? Box = typeof(AsyncTaskMethodBuilder<>).GetNestedType("AsyncStateMachineBox`1", BindingFlags.NonPublic);
    private static readonly Type? Reference = Type.GetType("System.__Canon");

    /// <summary>The methods of the boxes of every asynchronous method of an assembly; none where the runtime has no such box any more.</summary>
    internal static IEnumerable<MethodBase> MethodsOf(Assembly assembly)
    {
        if (Box is null || Reference is null) return [];

        return assembly.GetTypes().Where(IsStateMachine).Select(BoxOf).OfType<Type>().SelectMany(box => box.GetMembers(ListedMethod.Declared).OfType<MethodBase>());
    }

    private static bool IsStateMachine(Type type) => type.IsValueType && !type.ContainsGenericParameters && typeof(IAsyncStateMachine).IsAssignableFrom(type);

    private static Type? BoxOf(Type machine)
    {
        var builder = machine.GetFields(ListedMethod.Declared).Select(field => field.FieldType).FirstOrDefault(IsBuilder);
        return builder is null ? null : Box!.MakeGenericType(Shared(builder.GetGenericArguments()[0]), machine);
    }

    private static bool IsBuilder(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(AsyncTaskMethodBuilder<>) || type.GetGenericTypeDefinition() == typeof(AsyncValueTaskMethodBuilder<>));

    /// <summary>The form of a type whose code all references share.</summary>
    private static Type Shared(Type type)
    {
        if (!type.IsValueType) return Reference!;
        return type.IsGenericType ? type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(Shared)]) : type;
    }
}
