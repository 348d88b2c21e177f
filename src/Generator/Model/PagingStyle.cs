namespace Gigstack.Generator.Model;

internal enum PagingStyle
{
    Cursor,
    Offset,
    Page,
    Link,
}
