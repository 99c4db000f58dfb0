<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.name!library.artifactId}	${library.version}	<#list entry.getValue() as licence>${licence}<#sep>, </#list>	${library.groupId}:${library.artifactId}
</#list>
