/** What the editor's files use of WordPress: each name stands here once, so that the built script has it once. */
const { apiFetch, blockEditor, blocks, components, compose, data, element, htmlEntities, i18n, serverSideRender, shortcode } =
	window.wp;

export { apiFetch, serverSideRender };
export const { BlockControls, BlockSettingsMenuControls, InspectorControls, MediaUpload, MediaUploadCheck, useBlockProps } =
	blockEditor;
export const { createBlock, getBlockType, registerBlockType } = blocks;
export const {
	BaseControl,
	Button,
	CheckboxControl,
	Disabled,
	MenuItem,
	Notice,
	PanelBody,
	Placeholder,
	Popover,
	RangeControl,
	SelectControl,
	Spinner,
	TextareaControl,
	TextControl,
	ToggleControl,
	ToolbarButton,
} = components;
export const { useCopyToClipboard } = compose;
export const { dispatch, select: selectFromPage, useSelect } = data;
export const {
	createElement: el,
	Fragment,
	useCallback,
	useEffect,
	useLayoutEffect,
	useMemo,
	useRef,
	useState,
} = element;
export const { decodeEntities } = htmlEntities;
export const { __ } = i18n;
export const { attrs: shortcodeAttributes } = shortcode;
